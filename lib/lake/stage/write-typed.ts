import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { parquetOptions } from '@/lib/lake/parquet-files';
import type { TableSqlOptions } from '@/lib/lake/stage/column-sql';
import { areNormal, extendDictionary } from '@/lib/lake/stage/dictionary';
import { tableSql } from '@/lib/lake/stage/table-sql';

const sampleRows = 20_000;

const allOf = (pairs: readonly string[]): string => pairs.join(' UNION ALL ');

/**
 * Writes the rows of a source as typed, normalised rows. Exports mostly hold addresses and names in their normal form
 * already: where a sample does, the values are taken as they are, and what was written is checked value by value; only if
 * one should have been changed is everything read again. This spares one reading of the source and a join.
 */
export async function writeTyped(
  db: DuckDb,
  options: Omit<TableSqlOptions, 'isNormal'>,
  path: string,
): Promise<void> {
  const write = (rowsSql: string): Promise<void> =>
    db.run(`COPY (${rowsSql}) TO ${sqlText(path)} (${parquetOptions})`);
  const { rowsSql, dictionaryPairs, canBeNormal } = tableSql({ ...options, isNormal: false });
  if (canBeNormal && dictionaryPairs.length > 0) {
    const sample = dictionaryPairs.map((pairs) => `(${pairs} LIMIT ${sampleRows})`);
    if (await areNormal(db, allOf(sample))) {
      const asTheyAre = tableSql({ ...options, isNormal: true });
      await write(asTheyAre.rowsSql);
      const written = asTheyAre.normalColumns.map(
        ({ kind, name }) =>
          `SELECT ${sqlText(kind)} AS kind, ${name} AS raw FROM read_parquet(${sqlText(path)})`,
      );
      if (await areNormal(db, allOf(written))) return;
    }
  }
  for (const pairs of dictionaryPairs) await extendDictionary(db, pairs);
  await write(rowsSql);
}
