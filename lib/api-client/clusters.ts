import { getJson } from '@/lib/api-client/request';
import type { MemberPage, MemberSort } from '@/lib/contracts/clusters';

export interface MemberOrder {
  sort: MemberSort;
  descending: boolean;
  standing?: 'confirmed' | 'possible';
}

/** One page of a cluster's members in the current run. */
export function clusterMembers(
  clusterId: string,
  page: MemberOrder & { offset: number; limit: number },
  signal: AbortSignal,
): Promise<MemberPage> {
  return getJson(`/api/clusters/${encodeURIComponent(clusterId)}/members`, { ...page }, signal);
}
