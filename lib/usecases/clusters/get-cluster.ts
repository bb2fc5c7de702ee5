import type { ClusterDetail } from '@/lib/contracts/clusters';
import { NotFoundError } from '@/lib/domain/errors';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** One cluster of a run, the current run's unless named. Throws NotFoundError. */
export async function getCluster(
  deps: { runs: Pick<RunStore, 'findRunId' | 'getCluster'> },
  input: { clusterId: string; runId?: string },
): Promise<ClusterDetail> {
  const runId = await deps.runs.findRunId(input.runId);
  if (runId === undefined) throw new NotFoundError('cluster', input.clusterId);
  return await deps.runs.getCluster(runId, input.clusterId);
}
