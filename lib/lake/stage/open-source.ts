import { join } from 'node:path';
import { InvalidInputError } from '@/lib/domain/errors';
import type { TextFacts } from '@/lib/ingest/records/csv-scanner';
import type { DuckDb } from '@/lib/lake/duckdb';
import { sqlText } from '@/lib/lake/duckdb';
import { detectFormat, type FileFormat } from '@/lib/lake/sources/detect-format';
import { readTextHead, readTextLayout, type TextLayout } from '@/lib/lake/spool/read-header';
import { type StructuralReject, spoolText } from '@/lib/lake/spool/spool-text';
import { csvSourceSql, ndjsonLinesSql, ndjsonSourceSql, parquetSourceSql } from '@/lib/lake/stage/source-sql';

export interface SourceFile {
  path: string;
  name: string;
}

/** What a file is, before its rows are read. */
export interface SourceHead {
  format: FileFormat;
  compression: 'none' | 'gzip' | 'zstd';
  columns: string[];
  /** For Parquet: SQL types of the columns. */
  types: string[];
  layout?: TextLayout;
}

async function parquetColumns(
  db: DuckDb,
  { path, name }: SourceFile,
): Promise<{ name: string; type: string }[]> {
  try {
    return await db.query(`SELECT column_name AS name, column_type AS type
      FROM (DESCRIBE SELECT * FROM read_parquet(${sqlText(path)}))`);
  } catch (cause) {
    throw new InvalidInputError({
      code: 'file_truncated',
      message: `The Parquet file "${name}" is cut off or damaged.`,
      remedy: 'Copy or export it again; nothing of it was imported.',
      details: { file: name },
      cause,
    });
  }
}

/** Reads format, compression and columns. Throws InvalidInputError where the file is not what it claims. */
export async function readSourceHead(db: DuckDb, source: SourceFile): Promise<SourceHead> {
  const { format: claim, compression } = await detectFormat(source.path, source.name);
  if (claim === 'parquet') {
    const columns = await parquetColumns(db, source);
    return {
      format: 'parquet',
      compression,
      columns: columns.map((column) => column.name),
      types: columns.map((column) => column.type),
    };
  }
  const layout = readTextLayout(await readTextHead({ ...source, compression }), source.name, claim);
  return { format: layout.format, compression, columns: layout.columns, types: [], layout };
}

export interface OpenedSource {
  columns: string[];
  /** Subquery `(_line, _unreadable, c0 …)`. */
  sourceSql: string;
  /** What is known of every cell. */
  facts: TextFacts;
  /** Rows that `sourceSql` cannot show, because their bytes were refused. */
  structuralRejects: number;
}

/** Parquet's cells are not looked at one by one: a dictionary makes it cheap to check them later. */
const nothingKnown: TextFacts = { isTrimmed: false, recordBytesLongest: Number.POSITIVE_INFINITY };

/** All keys of an NDJSON file, those of its first lines first. */
async function allKeys(db: DuckDb, spoolPath: string, first: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ key: string }>(`SELECT DISTINCT unnest(json_keys(_json)) AS key
    FROM (SELECT CASE WHEN json_valid(_json) THEN _json ELSE '{}' END AS _json FROM ${ndjsonLinesSql(spoolPath)})
    ORDER BY 1`);
  const known = new Set(first);
  return [...first, ...rows.map(({ key }) => key).filter((key) => !known.has(key))];
}

/** Makes the rows of a file readable by SQL: text is spooled record by record with its physical lines, Parquet is read in place. */
export async function openSource(
  db: DuckDb,
  source: SourceFile,
  head: SourceHead,
  options: {
    folder: string;
    number: string;
    onReject(reject: StructuralReject): Promise<void>;
    onBytes(bytes: number): void;
    signal?: AbortSignal;
  },
): Promise<OpenedSource> {
  if (!head.layout) {
    const columns = head.columns.map((name, i) => ({ name, type: head.types[i] ?? 'VARCHAR' }));
    const sourceSql = parquetSourceSql(source.path, columns);
    return { columns: head.columns, sourceSql, facts: nothingKnown, structuralRejects: 0 };
  }
  const target = join(options.folder, `spool-${options.number}`);
  let structuralRejects = 0;
  const facts = await spoolText(
    { ...source, compression: head.compression, layout: head.layout, target },
    {
      onReject: async (reject) => {
        structuralRejects += 1;
        await options.onReject(reject);
      },
      onBytes: options.onBytes,
      ...(options.signal ? { signal: options.signal } : {}),
    },
  );
  if (head.format !== 'ndjson') {
    return { columns: head.columns, sourceSql: csvSourceSql(target, head.layout), facts, structuralRejects };
  }
  const columns = await allKeys(db, target, head.columns);
  return { columns, sourceSql: ndjsonSourceSql(target, columns), facts, structuralRejects };
}
