import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { type RemovedCounts, removeFacts } from '@/lib/usecases/batches/reconcile-facts';
import type { BatchRecord } from '@/lib/usecases/ports/batches';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

/** Families of every kind of the user's own that some batches declare; a later batch's word counts. */
export function familiesOf(batches: readonly BatchRecord[]): Record<string, string> {
  return Object.assign({}, ...batches.map(({ kindFamilies }) => kindFamilies)) as Record<string, string>;
}

/** Takes a batch's facts out of the graph and its rows out of the lake. May be repeated after a crash. */
export async function takeBatchOut(
  deps: BatchDeps,
  batch: BatchRecord,
  options: WorkOptions,
): Promise<RemovedCounts> {
  const committed = await deps.batches.listInStates(['committed']);
  const counts = await removeFacts(
    deps,
    { scope: committed.filter(({ id }) => id !== batch.id), changed: batch, families: familiesOf(committed) },
    options,
  );
  await deps.lake.discard(batch.id);
  return counts;
}
