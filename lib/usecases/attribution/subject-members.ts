import type { AttributionSubject } from '@/lib/contracts/attribution';
import type { AttributionReader } from '@/lib/usecases/ports/attribution';
import type { RunStore } from '@/lib/usecases/ports/runs';

export interface SubjectMembers {
  ids: string[];
  /** Members beyond the bound, which nobody has read. */
  leftOut: number;
}

interface MemberDeps {
  attribution: Pick<AttributionReader, 'countCampaignTiers' | 'listCampaignTier'>;
  runs: Pick<RunStore, 'listMembers'>;
}

/** Accounts that are read for one subject at most: the largest campaigns known in public had about 25,000. */
export const membersMax = 30_000;
const rowsPerPage = 1_000;

async function membersOfClusters(
  { runs }: MemberDeps,
  runId: string,
  clusterIds: readonly string[],
): Promise<SubjectMembers> {
  const ids: string[] = [];
  let all = 0;
  for (const clusterId of clusterIds) {
    let offset = 0;
    let total = 0;
    do {
      const page = { offset, limit: rowsPerPage, sort: 'accountId', descending: false } as const;
      const answer = await runs.listMembers(runId, clusterId, page);
      total = answer.total;
      ids.push(...answer.members.map(({ accountId }) => accountId));
      offset += rowsPerPage;
    } while (offset < total && ids.length < membersMax);
    all += total;
  }
  return { ids: ids.slice(0, membersMax), leftOut: Math.max(0, all - membersMax) };
}

async function membersOfCampaign(
  { attribution }: MemberDeps,
  runId: string,
  campaignId: string,
): Promise<SubjectMembers> {
  const figures = await attribution.countCampaignTiers(runId, campaignId);
  const ids: string[] = [];
  for (const tier of ['confirmed', 'probable'] as const) {
    const limit = membersMax - ids.length;
    if (limit === 0) break;
    const rows = await attribution.listCampaignTier(runId, campaignId, tier, limit);
    ids.push(...rows.map(({ accountId }) => accountId));
  }
  const all = figures
    .filter(({ tier }) => tier !== 'possible')
    .reduce((sum, { accounts }) => sum + accounts, 0);
  return { ids, leftOut: Math.max(0, all - ids.length) };
}

/** The accounts that a subject stands for: of its clusters all, of a campaign those that are in a cluster. */
export function membersOf(
  deps: MemberDeps,
  runId: string,
  subject: AttributionSubject,
  clusterIds: readonly string[],
): Promise<SubjectMembers> {
  return subject.kind === 'campaign'
    ? membersOfCampaign(deps, runId, subject.id)
    : membersOfClusters(deps, runId, clusterIds);
}
