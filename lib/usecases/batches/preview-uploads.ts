import type { FilePreview } from '@/lib/contracts/imports';
import type { ImportTable } from '@/lib/contracts/jobs';
import { guessTable } from '@/lib/ingest/guess-table';
import { previewImport } from '@/lib/usecases/batches/preview-import';
import type { Lake } from '@/lib/usecases/ports/lake';

interface UploadedFile {
  path: string;
  name: string;
  /** Left out: guessed from the name and the columns. */
  table?: ImportTable;
}

const rowsMax = 8;

/** Shows how uploaded files are understood, in their order; where no table is named the best fit is taken. */
export async function previewUploads(
  deps: { lake: Lake },
  input: { files: readonly UploadedFile[]; mapping: unknown },
): Promise<(FilePreview & { isTableGuessed: boolean })[]> {
  const previewAs = (tables: readonly ImportTable[]) => {
    const sources = input.files.map(({ path, name }, index) => ({
      path,
      name,
      table: tables[index] ?? 'accounts',
    }));
    return previewImport(deps, { sources, mapping: input.mapping, rowsMax });
  };
  const first = await previewAs(input.files.map(({ table }) => table ?? 'accounts'));
  const tables = first.files.map((preview, index) => {
    const asked = input.files[index]?.table;
    if (asked || preview.problem) return asked ?? preview.table;
    return guessTable(
      preview.name,
      preview.columns.map(({ column }) => column),
    );
  });
  const isRight = first.files.every((preview, index) => preview.table === tables[index]);
  const { files } = isRight ? first : await previewAs(tables);
  return files.map((preview, index) => ({
    ...preview,
    isTableGuessed: input.files[index]?.table === undefined,
  }));
}
