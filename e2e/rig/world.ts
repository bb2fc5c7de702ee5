import { type APIRequestContext, expect } from '@playwright/test';
import type { CampaignPage, CampaignSummary } from '@/lib/contracts/campaigns';
import type { ClusterPage, ClusterSummary, MemberPage } from '@/lib/contracts/clusters';

async function getJson<T>(request: APIRequestContext, path: string): Promise<T> {
  const response = await request.get(path);
  expect(response.ok(), `${path} answers ${response.status()}`).toBe(true);
  return (await response.json()) as T;
}

/** The largest confirmed cluster of the seeded world. */
export async function largestCluster(request: APIRequestContext): Promise<ClusterSummary> {
  const { clusters } = await getJson<ClusterPage>(request, '/api/clusters?sort=size');
  const cluster = clusters.find(({ standing }) => standing === 'confirmed') ?? clusters[0];
  if (!cluster) throw new Error('the seeded world has no cluster');
  return cluster;
}

/** The campaign of the seeded world with the most exchanges. */
export async function largestCampaign(request: APIRequestContext): Promise<CampaignSummary> {
  const { campaigns } = await getJson<CampaignPage>(request, '/api/campaigns?sort=exchanges');
  const [campaign] = campaigns;
  if (!campaign) throw new Error('the seeded world has no campaign');
  return campaign;
}

/** Account ids of a cluster's confirmed members, the surest first. */
export async function membersOf(
  request: APIRequestContext,
  clusterId: string,
  standing: 'confirmed' | 'any' = 'confirmed',
): Promise<string[]> {
  const only = standing === 'any' ? '' : `standing=${standing}&`;
  const path = `/api/clusters/${clusterId}/members?${only}limit=500`;
  return (await getJson<MemberPage>(request, path)).members.map(({ accountId }) => accountId);
}

/** The run that all pages show. */
export async function currentRunId(request: APIRequestContext): Promise<string> {
  const { runId } = await getJson<ClusterPage>(request, '/api/clusters');
  if (runId === null) throw new Error('no linkage has run in the seeded world');
  return runId;
}
