import { rename } from 'node:fs/promises';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { parquetOptions } from '@/lib/lake/parquet-files';

export interface FileCounts {
  accepted: number;
  duplicates: number;
}

const list = (paths: readonly string[]): string => `[${paths.map(sqlText).join(', ')}]`;

/**
 * Writes the accepted rows of a table's files to their final place: without rejected rows and without rows that an earlier
 * row of the batch already holds. A file that has neither is only renamed.
 */
export async function writeAccepted(
  db: DuckDb,
  files: readonly { path: string; rejected: number; target: string }[],
  accountColumn: string,
): Promise<FileCounts[]> {
  const all = list(files.map(({ path }) => path));
  await db.run(`CREATE OR REPLACE TEMP TABLE repeated AS
    SELECT ${accountColumn} AS account, _key, min({'file': filename, 'line': _line}) AS first
    FROM read_parquet(${all}, filename = true) WHERE _reject IS NULL
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
      LEFT JOIN repeated AS r ON r.account = t.${accountColumn} AND r._key = t._key
      WHERE t._reject IS NULL AND (r._key IS NULL OR (r.first.file = ${sqlText(file.path)} AND r.first.line = t._line)))
      TO ${sqlText(file.target)} (${parquetOptions})`);
    const [row] = await db.query<{ accepted: number; sound: number }>(`SELECT
      (SELECT count(*) FROM read_parquet(${sqlText(file.target)})) AS accepted,
      (SELECT count(*) FROM ${source} WHERE _reject IS NULL) AS sound`);
    const accepted = row?.accepted ?? 0;
    counts.push({ accepted, duplicates: (row?.sound ?? 0) - accepted });
  }
  return counts;
}
