import { sqlText } from '@/lib/lake/duckdb';
import type { TextLayout } from '@/lib/lake/spool/read-header';

/** Name of the n-th column of a source, in every staging query. */
export const cellName = (index: number): string => `c${index}`;

/** Quotes an SQL identifier. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const readOptions =
  "header = false, auto_detect = false, strict_mode = false, max_line_size = 1100000, new_line = '\\n'";

/** A subquery `(_line, _unreadable, c0 … cn)` over a spooled CSV or TSV file. */
export function csvSourceSql(path: string, layout: TextLayout): string {
  const columns = ["'_line': 'BIGINT'", ...layout.columns.map((_, i) => `'${cellName(i)}': 'VARCHAR'`)].join(
    ', ',
  );
  return `(SELECT *, false AS _unreadable FROM read_csv(${sqlText(path)}, delim = ${sqlText(layout.delimiter)},
    quote = '"', escape = '"', columns = {${columns}}, ${readOptions}))`;
}

/** A subquery `(_line, _unreadable, c0 … cn)` over a spooled NDJSON file; `_unreadable` marks lines that are no object. */
export function ndjsonSourceSql(path: string, keys: readonly string[]): string {
  const paths = keys.map((key) => sqlText(`$."${key.replaceAll('"', '\\"')}"`)).join(', ');
  const cells = keys.map((_, i) => `_cells[${i + 1}] AS ${cellName(i)}`);
  return `(SELECT ${['_line', '_unreadable', ...cells].join(', ')} FROM (
    SELECT _line, NOT _isObject AS _unreadable,
      CASE WHEN _isObject THEN json_extract_string(_json, [${paths}]) END AS _cells
    FROM (SELECT _line, _json, json_valid(_json) AND json_type(try_cast(_json AS JSON)) = 'OBJECT' AS _isObject
      FROM ${ndjsonLinesSql(path)})))`;
}

/** The raw lines `(_line, _json)` of a spooled NDJSON file. */
export function ndjsonLinesSql(path: string): string {
  return `read_csv(${sqlText(path)}, delim = chr(1), quote = '', escape = '',
    columns = {'_line': 'BIGINT', '_json': 'VARCHAR'}, ${readOptions})`;
}

/** A subquery `(_line, _unreadable, c0 … cn)` over a Parquet file; nested values become JSON text. */
export function parquetSourceSql(path: string, columns: readonly { name: string; type: string }[]): string {
  const cells = columns.map(({ name, type }, i) => {
    const isNested = /^(STRUCT|MAP|UNION)|\]$/.test(type);
    const text = isNested ? `to_json(${sqlName(name)})::VARCHAR` : `${sqlName(name)}::VARCHAR`;
    return `${text} AS ${cellName(i)}`;
  });
  return `(SELECT ${['file_row_number + 1 AS _line', 'false AS _unreadable', ...cells].join(', ')}
    FROM read_parquet(${sqlText(path)}, file_row_number = true))`;
}
