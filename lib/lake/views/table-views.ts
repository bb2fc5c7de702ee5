import { fieldsOf, type TableName, tableNames } from '@/lib/ingest/tables';
import type { Field } from '@/lib/ingest/tables/field';
import { sqlText } from '@/lib/lake/duckdb';
import { addressTable, batchFolder, type LakePaths, type LakeTable } from '@/lib/lake/layout';
import { accountColumnOf, keySql, parquetFiles } from '@/lib/lake/parquet-files';
import type { BatchScope } from '@/lib/usecases/ports/lake';

const sqlTypes: Record<Field['type'], string> = {
  key: 'VARCHAR',
  identifier: 'VARCHAR',
  word: 'VARCHAR',
  text: 'VARCHAR',
  prompt: 'VARCHAR',
  cidr: 'VARCHAR',
  typed_value: 'VARCHAR',
  time: 'BIGINT',
  number: 'DOUBLE',
  integer: 'BIGINT',
  hours: 'INTEGER[]',
};

const commonColumns: readonly (readonly [name: string, type: string])[] = [
  ['attributes', 'VARCHAR'],
  ['own_identifiers', 'STRUCT(kind VARCHAR, value VARCHAR, raw VARCHAR)[]'],
  ['raw', 'VARCHAR'],
  ['_batch', 'VARCHAR'],
  ['_file', 'VARCHAR'],
  ['_line', 'BIGINT'],
  ['_key', 'VARCHAR'],
];

/** View of a table: the accounts' own view merges, so the rows as imported are `account_rows`. */
export const viewOf = (table: TableName): string => (table === 'accounts' ? 'account_rows' : table);

function columnsOf(table: TableName): (readonly [name: string, type: string])[] {
  const bits: (readonly [string, string])[] = [
    ['prefix_length', 'INTEGER'],
    ['bits', 'VARCHAR'],
  ];
  return [
    ...fieldsOf(table).map(({ name, type }) => [name, sqlTypes[type]] as const),
    ...(table === 'ips' ? bits : []),
    ...commonColumns,
  ];
}

function selectList(table: TableName): string {
  const cluster = `coalesce(t.prompt_cluster, 'h-' || t.prompt_hash) AS prompt_cluster`;
  return columnsOf(table)
    .map(([name]) => {
      if (name === '_key') return `${keySql(table, 't')} AS _key`;
      return table === 'exchanges' && name === 'prompt_cluster' ? cluster : `t."${name}"`;
    })
    .join(', ');
}

/** Batches whose rows a batch's own rows may repeat: the one with the smaller id keeps the row. */
function heldBefore(batch: BatchScope, scope: readonly BatchScope[], table: TableName): BatchScope[] {
  const overlaps = (a: BatchScope, b: BatchScope): boolean =>
    a.overlaps.some((overlap) => overlap.table === table && overlap.otherBatchId === b.id);
  return scope.filter((other) => other.id < batch.id && (overlaps(batch, other) || overlaps(other, batch)));
}

const readSql = (files: readonly string[]): string => `read_parquet([${files.map(sqlText).join(', ')}])`;

/** Restricts a table to the accounts of a temporary table, where one is given. */
function accountFilter(table: TableName, accounts: string | undefined): string {
  if (accounts === undefined || table === 'ips' || table === 'identifiers') return '';
  const isIn = (column: string): string => `t.${column} IN (SELECT account_id FROM ${accounts})`;
  if (table === 'relations') return `WHERE ${isIn('source')} OR ${isIn('target')}`;
  // An inviter's relation to the account stands in the account's row.
  return table === 'accounts'
    ? `WHERE ${isIn('account_id')} OR ${isIn('invited_by')}`
    : `WHERE ${isIn('account_id')}`;
}

async function tableViewSql(
  paths: LakePaths,
  scope: readonly BatchScope[],
  table: TableName,
  accounts: string | undefined,
): Promise<string> {
  const files = new Map<string, string[]>();
  for (const { id } of scope) files.set(id, await parquetFiles(batchFolder(paths, table, id)));
  const account = accountColumnOf(table);
  const parts = scope.flatMap((batch) => {
    const own = files.get(batch.id) ?? [];
    if (own.length === 0) return [];
    const others = heldBefore(batch, scope, table).flatMap(({ id }) => files.get(id) ?? []);
    const exclude =
      others.length === 0
        ? ''
        : `ANTI JOIN ${readSql(others)} AS o ON ${keySql(table, 'o')} = ${keySql(table, 't')} AND o.${account} = t.${account}`;
    return [
      `SELECT ${selectList(table)} FROM ${readSql(own)} AS t ${exclude} ${accountFilter(table, accounts)}`,
    ];
  });
  const empty = `SELECT ${columnsOf(table)
    .map(([name, type]) => `NULL::${type} AS "${name}"`)
    .join(', ')} WHERE false`;
  return `CREATE OR REPLACE VIEW ${viewOf(table)} AS ${parts.length === 0 ? empty : parts.join('\nUNION ALL BY NAME\n')}`;
}

async function addressViewSql(paths: LakePaths, scope: readonly BatchScope[]): Promise<string> {
  const files: string[] = [];
  for (const { id } of scope)
    files.push(...(await parquetFiles(batchFolder(paths, addressTable as LakeTable, id))));
  const source =
    files.length === 0
      ? `(SELECT NULL::VARCHAR AS ip, NULL::VARCHAR AS network, NULL::VARCHAR AS bits WHERE false)`
      : readSql(files);
  return `CREATE OR REPLACE VIEW addresses AS SELECT DISTINCT ip, network, bits FROM ${source}`;
}

/**
 * One `CREATE VIEW` per table over the batches in scope, each row once, plus `addresses`. `accounts` names a temporary
 * table `(account_id)` to whose accounts the rows are restricted.
 */
export async function tableViews(
  paths: LakePaths,
  scope: readonly BatchScope[],
  accounts?: string,
): Promise<string[]> {
  const ordered = [...scope].sort((a, b) => (a.id < b.id ? -1 : 1));
  const views: string[] = [];
  for (const table of tableNames) views.push(await tableViewSql(paths, ordered, table, accounts));
  return [...views, await addressViewSql(paths, ordered)];
}
