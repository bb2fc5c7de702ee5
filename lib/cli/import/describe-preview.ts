import { formatTable } from '@/lib/cli/table';
import type { ColumnUse, FilePreview, ImportPreview } from '@/lib/contracts/imports';

function meaningOf({ use, target, by }: ColumnUse): string {
  if (use === 'ignored') return 'not used';
  const how = by === 'none' ? '' : ` (by ${by})`;
  return use === 'field' ? `${target ?? ''}${how}` : `${use} ${target ?? ''}${how}`;
}

function describeFile(file: FilePreview): string {
  const title = `${file.name}: table ${file.table}, ${file.format}, compression ${file.compression}`;
  if (file.problem) return `${title}\n  cannot be read: ${file.problem.message}`;
  const columns = file.columns.map((use, i) => ({ use, first: file.rows[0]?.[i] }));
  const table = formatTable(
    [
      { title: 'Column', value: (row) => row.use.column },
      { title: 'Is', value: (row) => meaningOf(row.use) },
      { title: 'First value', value: (row) => row.first },
    ],
    columns,
  );
  const missing = file.missing.map(
    ({ field, accepted }) => `missing: ${field} (a column named ${accepted.join(', ')} would do)`,
  );
  return [title, table, ...missing].join('\n');
}

/** How every file would be read, for a terminal. */
export function describePreview(preview: ImportPreview): string {
  return preview.files.map(describeFile).join('\n\n');
}
