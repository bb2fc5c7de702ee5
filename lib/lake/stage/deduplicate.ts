import { rename } from 'node:fs/promises';
import type { TableName } from '@/lib/ingest/tables';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { accountColumnOf, keySql, parquetOptions } from '@/lib/lake/parquet-files';

export interface FileCounts {
  accepted: number;
  duplicates: number;
}

const list = (paths: readonly string[]): string => `[${paths.map(sqlText).join(', ')}]`;

/** False when all hashes differ, which is far cheaper to see than which rows are the same. */
async function mayRepeat(db: DuckDb, hashesSql: string): Promise<boolean> {
  const [row] = await db.query<{ repeats: boolean }>(
    `SELECT count(*) > count(DISTINCT h) AS repeats FROM (${hashesSql})`,
  );
  return row?.repeats ?? true;
}

/**
 * Writes the accepted rows of a table's files to their final place: without rejected rows and without rows that an earlier
 * row of the batch already holds. A file that has neither is only renamed.
 */
export async function writeAccepted(
  db: DuckDb,
  files: readonly { path: string; rejected: number; target: string }[],
  table: TableName,
): Promise<FileCounts[]> {
  const all = list(files.map(({ path }) => path));
  const account = accountColumnOf(table);
  const key = keySql(table, 't');
  const isRepetitive = await mayRepeat(
    db,
    `SELECT hash(t.${account}, ${key}) AS h FROM read_parquet(${all}) AS t WHERE _reject IS NULL`,
  );
  await db.run(`CREATE OR REPLACE TEMP TABLE repeated AS
    SELECT t.${account} AS account, ${key} AS key, min({'file': filename, 'line': _line}) AS first
    FROM read_parquet(${all}, filename = true) AS t WHERE _reject IS NULL AND ${isRepetitive}
    GROUP BY ALL HAVING count(*) > 1`);
  const [repeated] = await db.query<{ n: number }>('SELECT count(*) AS n FROM repeated');
  const counts: FileCounts[] = [];
  for (const file of files) {
    const source = `read_parquet(${sqlText(file.path)})`;
    if (file.rejected === 0 && repeated?.n === 0) {
      const [row] = await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${source}`);
      await rename(file.path, file.target);
      counts.push({ accepted: row?.n ?? 0, duplicates: 0 });
      continue;
    }
    await db.run(`COPY (SELECT t.* FROM ${source} AS t
      LEFT JOIN repeated AS r ON r.account = t.${account} AND r.key = ${key}
      WHERE t._reject IS NULL AND (r.key IS NULL OR (r.first.file = ${sqlText(file.path)} AND r.first.line = t._line)))
      TO ${sqlText(file.target)} (${parquetOptions})`);
    const [row] = await db.query<{ accepted: number; sound: number }>(`SELECT
      (SELECT count(*) FROM read_parquet(${sqlText(file.target)})) AS accepted,
      (SELECT count(*) FROM ${source} WHERE _reject IS NULL) AS sound`);
    const accepted = row?.accepted ?? 0;
    counts.push({ accepted, duplicates: (row?.sound ?? 0) - accepted });
  }
  return counts;
}
