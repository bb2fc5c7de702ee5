import type { FilePreview } from '@/lib/contracts/imports';
import type { ImportTable } from '@/lib/contracts/jobs';
import { guessTable } from '@/lib/ingest/guess-table';
import { parseMapping } from '@/lib/ingest/mapping';
import type { Lake } from '@/lib/usecases/ports/lake';

export interface UploadedFile {
  path: string;
  name: string;
  /** Left out: guessed from the name and the columns. */
  table?: ImportTable;
}

const rowsMax = 8;

/** Shows how uploaded files are understood, in their order; where no table is named the best fit is taken. */
export async function previewUploads(
  deps: { lake: Pick<Lake, 'preview'> },
  input: { files: readonly UploadedFile[]; mapping: unknown },
): Promise<(FilePreview & { isTableGuessed: boolean })[]> {
  const mapping = parseMapping(input.mapping);
  const previews: (FilePreview & { isTableGuessed: boolean })[] = [];
  for (const { path, name, table } of input.files) {
    const first = await deps.lake.preview({ path, name, table: table ?? 'accounts' }, mapping, rowsMax);
    const columns = first.columns.map(({ column }) => column);
    const guessed = table ?? (first.problem ? first.table : guessTable(name, columns));
    const preview =
      guessed === first.table
        ? first
        : await deps.lake.preview({ path, name, table: guessed }, mapping, rowsMax);
    previews.push({ ...preview, isTableGuessed: table === undefined });
  }
  return previews;
}
