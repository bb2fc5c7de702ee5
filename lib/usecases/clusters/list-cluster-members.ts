import type { MemberPage, MemberSort } from '@/lib/contracts/clusters';
import type { PageOrder, RunStore } from '@/lib/usecases/ports/runs';

/** One page of a cluster's members, confirmed and possible or one of them only; none before the first run. */
export async function listClusterMembers(
  deps: { runs: Pick<RunStore, 'findRunId' | 'listMembers'> },
  input: PageOrder<MemberSort> & {
    clusterId: string;
    runId?: string;
    standing?: 'confirmed' | 'possible';
  },
): Promise<MemberPage> {
  const { clusterId, runId: asked, ...page } = input;
  const runId = await deps.runs.findRunId(asked);
  if (runId === undefined) return { members: [], total: 0 };
  return await deps.runs.listMembers(runId, clusterId, page);
}
