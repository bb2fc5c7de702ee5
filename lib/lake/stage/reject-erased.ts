import { rename } from 'node:fs/promises';
import type { ImportTable } from '@/lib/contracts/jobs';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { parquetOptions } from '@/lib/lake/parquet-files';

/** Columns that name the account a row is about, with the condition under which they do. */
function columnsOf(table: ImportTable): readonly { column: string; when: string }[] {
  if (table === 'ips') return [];
  if (table === 'relations') return ['source', 'target'].map((column) => ({ column, when: 'true' }));
  if (table === 'identifiers') return [{ column: 'value', when: "kind = 'account'" }];
  return [{ column: 'account_id', when: 'true' }];
}

/**
 * Rejects the rows of erased accounts in a file of typed rows, whatever else is wrong with them, and takes the name of an
 * erased inviter out of the rows of others. Each account is asked after once.
 */
export async function rejectErased(
  db: DuckDb,
  path: string,
  table: ImportTable,
  isErased: (accountId: string) => boolean,
): Promise<void> {
  const columns = columnsOf(table);
  const source = `read_parquet(${sqlText(path)})`;
  const asked = [
    ...columns.map(({ column, when }) => `SELECT ${column} AS id FROM ${source} WHERE ${when}`),
    ...(table === 'accounts' ? [`SELECT invited_by FROM ${source}`] : []),
  ];
  if (asked.length === 0) return;
  const erased: string[] = [];
  const sql = `SELECT DISTINCT id FROM (${asked.join(' UNION ALL ')}) WHERE id IS NOT NULL`;
  for await (const rows of db.chunks<{ id: string }>(sql))
    for (const { id } of rows) if (isErased(id)) erased.push(id);
  if (erased.length === 0) return;
  await db.run('CREATE OR REPLACE TABLE erased_account (id VARCHAR)');
  await db.append('erased_account', erased.map((id) => [id]).values());
  const isIn = (column: string): string => `coalesce(${column} IN (SELECT id FROM erased_account), false)`;
  const reasons = columns.map(
    ({ column, when }) => `WHEN ${when} AND ${isIn(column)} THEN ${sqlText(`erased_account|${column}`)}`,
  );
  const inviter =
    table === 'accounts'
      ? `, CASE WHEN ${isIn('invited_by')} THEN NULL ELSE invited_by END AS invited_by`
      : '';
  const draft = `${path}.draft`;
  await db.run(`COPY (SELECT * REPLACE (CASE ${reasons.join(' ')} ELSE _reject END AS _reject${inviter}) FROM ${source})
    TO ${sqlText(draft)} (${parquetOptions})`);
  await rename(draft, path);
  await db.run('DROP TABLE erased_account');
}
