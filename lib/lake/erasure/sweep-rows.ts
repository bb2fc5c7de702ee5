import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldsOf, type TableName, tableNames } from '@/lib/ingest/tables';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { type SweepMode, sweepParquet } from '@/lib/lake/erasure/parquet-sweep';
import { addressTable, batchFolder, type LakePaths } from '@/lib/lake/layout';
import { parquetFiles, parquetOptions } from '@/lib/lake/parquet-files';
import type { RowSweep } from '@/lib/usecases/ports/erasure';

/** Batches with a folder of the table. */
async function batchesOf(paths: LakePaths, table: TableName): Promise<string[]> {
  return (await readdir(join(paths.lake, table)).catch((): string[] => [])).sort();
}

/** Which rows of a table belong to the accounts of the temporary table `gone_account` and the values of `gone_value`. */
function goneSql(table: TableName): string {
  const isGone = (column: string): string => `${column} IN (SELECT id FROM gone_account)`;
  switch (table) {
    case 'relations':
      return `${isGone('source')} OR ${isGone('target')}`;
    case 'identifiers':
      return `(kind = 'account' AND ${isGone('value')}) OR (kind || ':' || value) IN (SELECT kind || ':' || value FROM gone_value)`;
    case 'ips':
      return 'false';
    default:
      return isGone('account_id');
  }
}

const inviterGone = {
  changed: 'invited_by IN (SELECT id FROM gone_account)',
  list: 'CASE WHEN invited_by IN (SELECT id FROM gone_account) THEN NULL ELSE invited_by END AS invited_by',
};

const readSql = (files: readonly string[]): string => `read_parquet([${files.map(sqlText).join(', ')}])`;

/** Addresses that rows of some files name, one query per column. */
export function addressesSql(filesOf: ReadonlyMap<TableName, readonly string[]>): string {
  const parts = [...filesOf].flatMap(([table, files]) => {
    if (files.length === 0 || table === 'ips' || table === 'identifiers') return [];
    const columns = fieldsOf(table).filter(({ type, kind }) => type === 'identifier' && kind === 'ip');
    const own = `SELECT item.value FROM (SELECT unnest(own_identifiers) AS item FROM ${readSql(files)}) WHERE item.kind = 'ip'`;
    const declared =
      table === 'usage' ? [`SELECT identifier FROM ${readSql(files)} WHERE identifier_kind = 'ip'`] : [];
    return [...columns.map(({ name }) => `SELECT "${name}" FROM ${readSql(files)}`), own, ...declared];
  });
  return parts.length === 0 ? `SELECT NULL::VARCHAR WHERE false` : parts.join('\n UNION ALL ');
}

/** The addresses kept beside a batch become those that its rows still name. */
export async function sweepAddresses(db: DuckDb, paths: LakePaths, batchId: string): Promise<void> {
  const filesOf = new Map<TableName, string[]>();
  for (const table of tableNames) filesOf.set(table, await parquetFiles(batchFolder(paths, table, batchId)));
  await db.run(
    `CREATE OR REPLACE TEMP TABLE named_address AS SELECT DISTINCT * FROM (${addressesSql(filesOf)}) AS t(ip)`,
  );
  for (const path of await parquetFiles(batchFolder(paths, addressTable, batchId)))
    await sweepParquet(
      db,
      {
        path,
        gone: 'ip NOT IN (SELECT ip FROM named_address WHERE ip IS NOT NULL)',
        options: 'FORMAT parquet',
      },
      'remove',
    );
}

/** Fills the temporary tables that the conditions name. */
export async function nameGone(
  db: DuckDb,
  accountIds: readonly string[],
  values: readonly { kind: string; value: string }[],
): Promise<void> {
  await db.run('CREATE OR REPLACE TABLE gone_account (id VARCHAR)');
  await db.run('CREATE OR REPLACE TABLE gone_value (kind VARCHAR, value VARCHAR)');
  await db.append('gone_account', accountIds.map((id) => [id]).values());
  await db.append('gone_value', values.map(({ kind, value }) => [kind, value]).values());
}

/** Rows of the accounts in every batch of the lake, and the name of an inviter in rows of others. */
export async function sweepRows(db: DuckDb, paths: LakePaths, mode: SweepMode): Promise<RowSweep> {
  const rows: RowSweep['rows'] = [];
  let mentions = 0;
  let promptTexts = 0;
  const touched = new Set<string>();
  for (const table of tableNames) {
    let ofTable = 0;
    for (const batchId of await batchesOf(paths, table)) {
      for (const path of await parquetFiles(batchFolder(paths, table, batchId))) {
        const counts = await sweepParquet(
          db,
          {
            path,
            gone: goneSql(table),
            options: parquetOptions,
            ...(table === 'accounts' ? { replace: inviterGone } : {}),
          },
          mode,
          table === 'exchanges' ? 'prompt IS NOT NULL' : 'false',
        );
        ofTable += counts.rows;
        mentions += counts.changed;
        promptTexts += counts.also;
      }
      touched.add(batchId);
    }
    if (ofTable > 0) rows.push({ table, rows: ofTable });
  }
  // All of them and every time: after a crash nobody knows whose rows went before it.
  if (mode === 'remove') for (const batchId of touched) await sweepAddresses(db, paths, batchId);
  return { rows, mentions, promptTexts };
}
