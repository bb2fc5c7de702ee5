import type { BatchList } from '@/lib/contracts/imports';
import type { BatchDeps } from '@/lib/usecases/batches/deps';

/** The newest import batches and how many older ones were left out. */
export async function listBatches(
  { batches }: Pick<BatchDeps, 'batches'>,
  { limit = 100 }: { limit?: number } = {},
): Promise<BatchList> {
  return await batches.list(limit);
}
