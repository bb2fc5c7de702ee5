import type { FilePreview, ImportPreview } from '@/lib/contracts/imports';
import type { ImportSource } from '@/lib/contracts/jobs';
import { parseMapping } from '@/lib/ingest/mapping';
import type { BatchDeps } from '@/lib/usecases/batches/deps';

/** Shows format, column matches and first rows of each file; imports nothing. */
export async function previewImport(
  { lake }: Pick<BatchDeps, 'lake'>,
  {
    sources,
    mapping,
    rowsMax = 20,
  }: { sources: readonly ImportSource[]; mapping?: unknown; rowsMax?: number },
): Promise<ImportPreview> {
  const parsed = parseMapping(mapping ?? {});
  const files: FilePreview[] = [];
  for (const source of sources) files.push(await lake.preview(source, parsed, rowsMax));
  return { files };
}
