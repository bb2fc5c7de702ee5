import type { ImportTable } from '@/lib/contracts/jobs';

/** What a column was corrected to; the values of the target picker. */
export type ColumnChoice =
  | { use: 'auto' }
  | { use: 'field'; field: string }
  | { use: 'identifier'; kind: string; family?: string }
  | { use: 'attribute'; name: string };

/** Corrections by table and column. */
export type Corrections = Readonly<Partial<Record<ImportTable, Readonly<Record<string, ColumnChoice>>>>>;

interface TableMapping {
  columns: Record<string, string>;
  attributes: Record<string, string>;
  identifiers: { column: string; kind: string }[];
}

/** Remembers one correction; `auto` forgets it. */
export function correct(
  corrections: Corrections,
  table: ImportTable,
  column: string,
  choice: ColumnChoice,
): Corrections {
  const { [column]: _before, ...others } = corrections[table] ?? {};
  const own = choice.use === 'auto' ? others : { ...others, [column]: choice };
  return { ...corrections, [table]: own };
}

/** A name of one's own from a column's name: "App Name" → "app_name". */
export function toSlug(column: string): string {
  const slug = column
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(slug) ? slug : `c_${slug}`;
}

/** The corrections as a mapping file (version 1). */
export function toMapping(corrections: Corrections): Record<string, unknown> {
  const tables: Record<string, TableMapping> = {};
  for (const [table, columns] of Object.entries(corrections)) {
    const mapping: TableMapping = { columns: {}, attributes: {}, identifiers: [] };
    for (const [column, choice] of Object.entries(columns)) {
      if (choice.use === 'field') mapping.columns[column] = choice.field;
      if (choice.use === 'attribute') mapping.attributes[column] = choice.name;
      if (choice.use === 'identifier') mapping.identifiers.push({ column, kind: choice.kind });
    }
    tables[table] = mapping;
  }
  return { version: 1, tables };
}
