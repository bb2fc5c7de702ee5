import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { sqlText } from '@/lib/lake/duckdb';

const rowsPerChunk = 2_048;

/** A column of a table to be written: its type and the value of each row. */
export interface ColumnSource {
  name: string;
  type: DuckDBType;
  valueAt(row: number): DuckDBValue;
}

/** Writes rows as one Parquet file. */
export async function writeTable(
  connection: DuckDBConnection,
  file: string,
  rows: number,
  columns: readonly ColumnSource[],
): Promise<void> {
  const list = columns.map(({ name, type }) => `"${name}" ${type.toString()}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE written (${list})`);
  const appender = await connection.createAppender('written');
  const types = columns.map(({ type }) => type);
  for (let start = 0; start < rows; start += rowsPerChunk) {
    const size = Math.min(rowsPerChunk, rows - start);
    const chunk = DuckDBDataChunk.create(types, size);
    for (const [index, { valueAt }] of columns.entries())
      chunk.setColumnValues(
        index,
        Array.from({ length: size }, (_, row) => valueAt(start + row)),
      );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`COPY written TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`);
  await connection.run('DROP TABLE written');
}
