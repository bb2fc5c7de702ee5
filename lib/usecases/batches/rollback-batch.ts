import type { RollbackReport } from '@/lib/contracts/imports';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { takeBatchOut } from '@/lib/usecases/batches/take-batch-out';
import { withBatchLease } from '@/lib/usecases/batches/with-batch-lease';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

/** Rolls a batch back as a unit: its rows leave the lake, and the graph is as if it had never been imported. */
export async function rollbackBatch(
  deps: BatchDeps,
  { batchId }: { batchId: string },
  options: WorkOptions = {},
): Promise<RollbackReport> {
  return await withBatchLease(deps, options, async (patient) => {
    const batch = await patient.batches.find(batchId);
    if (!batch) throw new NotFoundError('import batch', batchId);
    if (batch.state !== 'committed' && batch.state !== 'rolling_back') {
      throw new AppError('conflict', {
        code: 'batch_not_committed',
        message: `The batch "${batchId}" is ${batch.state.replace('_', ' ')}; only a committed batch can be rolled back.`,
        details: { batchId, state: batch.state },
      });
    }
    await patient.batches.setState(batchId, { state: 'rolling_back', at: deps.clock.now() });
    // From here on the roll-back is finished in any case, at the latest when the data folder is next opened.
    const counts = await takeBatchOut(
      patient,
      batch,
      options.onProgress ? { onProgress: options.onProgress } : {},
    );
    await patient.batches.setState(batchId, { state: 'rolled_back', at: deps.clock.now() });
    return { batchId, ...counts };
  });
}
