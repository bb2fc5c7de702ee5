import type { ClusterHistory } from '@/lib/contracts/clusters';
import { NotFoundError } from '@/lib/domain/errors';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** How a cluster came to be, grew, split and merged over the runs that are kept, from the first that found it. Throws NotFoundError. */
export async function getClusterHistory(
  deps: { runs: Pick<RunStore, 'listClusterHistory'> },
  input: { clusterId: string },
): Promise<ClusterHistory> {
  const entries = await deps.runs.listClusterHistory(input.clusterId);
  const first = entries.findIndex(({ found }) => found !== null);
  if (first < 0) throw new NotFoundError('cluster', input.clusterId);
  return { clusterId: input.clusterId, entries: entries.slice(first) };
}
