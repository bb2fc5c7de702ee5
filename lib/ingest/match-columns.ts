import type { Mapping } from '@/lib/ingest/mapping';
import { fieldsOf, type TableName } from '@/lib/ingest/tables';
import type { Field } from '@/lib/ingest/tables/field';

export interface ColumnMatch {
  column: string;
  use: 'field' | 'identifier' | 'attribute' | 'ignored';
  target: string | null;
  by: 'mapping' | 'name' | 'synonym' | 'none';
}

export interface TableMatch {
  table: TableName;
  columns: ColumnMatch[];
  /** Field → index of the file's column that gives it. */
  fieldColumns: ReadonlyMap<string, number>;
  constants: Readonly<Record<string, string>>;
  attributes: readonly { name: string; index: number }[];
  identifiers: readonly { kind: string; index: number }[];
  ignoreValues: readonly string[];
  /** Required fields that nothing gives, with every name that would be understood. */
  missing: readonly { field: string; accepted: string[] }[];
}

/** Names are compared without regard to case, spaces, dashes, dots and underscores. */
export function canonicalName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/gu, '');
}

interface Claim {
  index: number;
  by: 'mapping' | 'name' | 'synonym';
}

function claimByMapping(
  columns: readonly string[],
  wanted: Readonly<Record<string, string>>,
): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const [column, field] of Object.entries(wanted)) {
    const exact = columns.indexOf(column);
    const index =
      exact >= 0 ? exact : columns.findIndex((name) => canonicalName(name) === canonicalName(column));
    if (index >= 0) claims.set(field, { index, by: 'mapping' });
  }
  return claims;
}

/** First the fields' own names over all fields, then synonyms in their order: a synonym never takes another field's own column. */
function claimByName(
  columns: readonly string[],
  fields: readonly Field[],
  claims: Map<string, Claim>,
  taken: Set<number>,
): void {
  const names = columns.map(canonicalName);
  const tryNames = (field: Field, candidates: readonly string[], by: Claim['by']): void => {
    if (claims.has(field.name)) return;
    for (const candidate of candidates) {
      const index = names.findIndex((name, i) => name === canonicalName(candidate) && !taken.has(i));
      if (index < 0) continue;
      claims.set(field.name, { index, by });
      taken.add(index);
      return;
    }
  };
  for (const field of fields) tryNames(field, [field.name], 'name');
  for (const field of fields) tryNames(field, field.synonyms, 'synonym');
}

/** Decides what every column of a file means for a table. The mapping rules over names, names over synonyms. */
export function matchColumns(table: TableName, columns: readonly string[], mapping: Mapping): TableMatch {
  const own = mapping.tables[table] ?? {};
  const fields = fieldsOf(table);
  const claims = claimByMapping(columns, own.columns ?? {});
  const find = (name: string): number => claimByMapping(columns, { [name]: name }).get(name)?.index ?? -1;
  const attributes = Object.entries(own.attributes ?? {})
    .map(([column, name]) => ({ name, index: find(column) }))
    .filter(({ index }) => index >= 0);
  const identifiers = (own.identifiers ?? [])
    .map(({ column, kind }) => ({ kind, index: find(column) }))
    .filter(({ index }) => index >= 0);
  const constants = own.constants ?? {};
  const taken = new Set([...[...claims.values()], ...attributes, ...identifiers].map(({ index }) => index));
  claimByName(
    columns,
    fields.filter((field) => !(field.name in constants)),
    claims,
    taken,
  );
  const fieldColumns = new Map([...claims].map(([field, { index }]) => [field, index]));
  return {
    table,
    columns: columns.map((column, index) =>
      describeColumn(column, index, { claims, attributes, identifiers }),
    ),
    fieldColumns,
    constants,
    attributes,
    identifiers,
    ignoreValues: own.ignore ?? mapping.ignore ?? [''],
    missing: fields
      .filter((field) => field.isRequired && !fieldColumns.has(field.name) && !(field.name in constants))
      .map((field) => ({ field: field.name, accepted: [field.name, ...field.synonyms] })),
  };
}

function describeColumn(
  column: string,
  index: number,
  given: {
    claims: ReadonlyMap<string, Claim>;
    attributes: TableMatch['attributes'];
    identifiers: TableMatch['identifiers'];
  },
): ColumnMatch {
  const field = [...given.claims].find(([, claim]) => claim.index === index);
  if (field) return { column, use: 'field', target: field[0], by: field[1].by };
  const identifier = given.identifiers.find((item) => item.index === index);
  if (identifier) return { column, use: 'identifier', target: identifier.kind, by: 'mapping' };
  const attribute = given.attributes.find((item) => item.index === index);
  if (attribute) return { column, use: 'attribute', target: attribute.name, by: 'mapping' };
  return { column, use: 'ignored', target: null, by: 'none' };
}
