import type { ClusterPage, ClusterSort } from '@/lib/contracts/clusters';
import type { PageOrder, RunStore } from '@/lib/usecases/ports/runs';

/** One page of a run's clusters, the current run's unless named; an empty page before the first run. */
export async function listClusters(
  deps: { runs: Pick<RunStore, 'findRunId' | 'listClusters'> },
  input: PageOrder<ClusterSort> & { runId?: string },
): Promise<ClusterPage> {
  const { runId: asked, ...page } = input;
  const runId = await deps.runs.findRunId(asked);
  if (runId === undefined) return { runId: null, clusters: [], total: 0 };
  return await deps.runs.listClusters(runId, page);
}
