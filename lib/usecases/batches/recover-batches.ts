import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { finishUnfinished, unfinishedStates } from '@/lib/usecases/batches/finish-unfinished';
import { batchLeaseMs, tryBatchLease } from '@/lib/usecases/batches/with-batch-lease';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

/**
 * Puts in order what a crash left, before anything reads. Returns the ids of the batches concerned; leaves all of them to
 * a live import of another process.
 */
export async function recoverBatches(deps: BatchDeps, options: WorkOptions = {}): Promise<string[]> {
  const found = await deps.batches.listInStates(unfinishedStates);
  if (found.length === 0) return [];
  const recovered = await tryBatchLease(deps, { ...options, waitMs: batchLeaseMs + 1_000 }, (patient) =>
    finishUnfinished(patient, options),
  );
  return recovered ?? [];
}
