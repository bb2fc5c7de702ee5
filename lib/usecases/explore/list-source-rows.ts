import type { RowsReference } from '@/lib/contracts/explanation';
import type { SourceRowPage } from '@/lib/contracts/imports';
import type { BatchDeps } from '@/lib/usecases/batches/deps';

/** A page of the raw rows behind a figure, with the file and line of each. */
export async function listSourceRows(
  { batches, lake }: Pick<BatchDeps, 'batches' | 'lake'>,
  { reference, offset = 0, limit = 100 }: { reference: RowsReference; offset?: number; limit?: number },
): Promise<SourceRowPage> {
  const committed = await batches.listInStates(['committed']);
  return await lake.listSourceRows(committed, reference, { offset, limit });
}
