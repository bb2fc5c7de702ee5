import type { RowsReference } from '@/lib/contracts/explanation';
import type { SourceRow, SourceRowPage } from '@/lib/contracts/imports';
import { fieldsOf } from '@/lib/ingest/tables';
import { type DuckDb, type SqlRow, type SqlValue, sqlText } from '@/lib/lake/duckdb';
import { viewOf } from '@/lib/lake/views/table-views';

/** Conditions under which a row of the table holds the identifier. */
function identifierCondition({ table, identifierKind, identifierValue }: RowsReference): string {
  if (identifierKind === undefined || identifierValue === undefined) return 'true';
  const value = sqlText(identifierValue);
  const kind = sqlText(identifierKind);
  if (table === 'usage') return `identifier_kind = ${kind} AND identifier = ${value}`;
  if (table === 'relations') return 'true';
  const ofKind = (wanted: string, condition: (column: string) => string): string[] =>
    fieldsOf(table)
      .filter((field) => field.type === 'identifier' && field.kind === wanted)
      .map(({ name }) => condition(`"${name}"`));
  const derived: Record<string, string[]> = {
    network: ofKind('ip', (ip) => `${ip} IN (SELECT ip FROM addresses WHERE network = ${value})`),
    asn: ofKind('ip', (ip) => `${ip} IN (SELECT ip FROM ip_facts WHERE asn = ${value})`),
    email_domain: ofKind('email', (email) => `split_part(${email}, '@', -1) = ${value}`),
  };
  const columns = derived[identifierKind] ?? ofKind(identifierKind, (column) => `${column} = ${value}`);
  const own = `list_contains(list_transform(own_identifiers, lambda o: o.kind || ' ' || o.value), ${kind} || ' ' || ${value})`;
  return `(${[...columns, own].map((condition) => `coalesce(${condition}, false)`).join(' OR ')})`;
}

const hidden = new Set([
  '_batch',
  '_file',
  '_line',
  '_key',
  'own_identifiers',
  'raw',
  'attributes',
  'account_id',
  'at',
]);

/** Values as the source wrote them, own attributes and identifiers included; what is empty is left out. */
export function toSourceRow(row: SqlRow): SourceRow {
  const raw = typeof row.raw === 'string' ? (JSON.parse(row.raw) as SqlRow) : {};
  const attributes = typeof row.attributes === 'string' ? (JSON.parse(row.attributes) as SqlRow) : {};
  const values: SourceRow['values'] = {};
  const put = (name: string, value: SqlValue | undefined): void => {
    if (value === null || value === undefined) return;
    values[name] = typeof value === 'object' ? JSON.stringify(value) : value;
  };
  for (const [name, value] of Object.entries(row)) if (!hidden.has(name)) put(name, raw[name] ?? value);
  for (const [name, value] of Object.entries(attributes)) put(name, value);
  const own = (row.own_identifiers ?? []) as { kind: string; raw: string }[];
  for (const item of own) put(item.kind, item.raw);
  const at = row.at ?? row.created_at ?? row.first_seen;
  return {
    batchId: String(row._batch),
    file: String(row._file),
    line: Number(row._line),
    accountId: String(row.account_id ?? row.source),
    at: typeof at === 'number' ? at : null,
    values,
  };
}

/** A page of the rows behind a figure, oldest first, with the file and line of each. */
export async function listSourceRows(
  db: DuckDb,
  reference: RowsReference,
  page: { offset: number; limit: number },
): Promise<SourceRowPage> {
  const accounts = `(${reference.accountIds.map(sqlText).join(', ')})`;
  const isRelation = reference.table === 'relations';
  const ofAccounts = isRelation
    ? `source IN ${accounts} AND target IN ${accounts}`
    : `account_id IN ${accounts}`;
  const from = `FROM ${viewOf(reference.table)} WHERE ${ofAccounts} AND ${identifierCondition(reference)}`;
  const [count] = await db.query<{ n: number }>(`SELECT count(*) AS n ${from}`);
  const time =
    { accounts: 'created_at', usage: 'first_seen' }[reference.table as 'accounts' | 'usage'] ?? '"at"';
  const rows = await db.query(
    `SELECT * EXCLUDE (_key) ${from} ORDER BY ${time} NULLS FIRST, _batch, _file, _line LIMIT ${page.limit} OFFSET ${page.offset}`,
  );
  return { rows: rows.map(toSourceRow), total: count?.n ?? 0, offset: page.offset };
}
