import type { BatchSummary } from '@/lib/contracts/imports';
import { NotFoundError } from '@/lib/domain/errors';
import type { BatchStore } from '@/lib/usecases/ports/batches';

/** One import batch with its report. Throws NotFoundError. */
export async function getBatch(
  deps: { batches: Pick<BatchStore, 'find'> },
  input: { batchId: string },
): Promise<BatchSummary> {
  const batch = await deps.batches.find(input.batchId);
  if (!batch) throw new NotFoundError('import batch', input.batchId);
  const {
    files: _files,
    overlaps: _overlaps,
    kindFamilies: _kindFamilies,
    comparisons: _comparisons,
    ...summary
  } = batch;
  return summary;
}
