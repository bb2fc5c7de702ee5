import { join } from 'node:path';
import type { FileReport } from '@/lib/contracts/imports';
import { InvalidInputError } from '@/lib/domain/errors';
import { matchColumns, type TableMatch } from '@/lib/ingest/match-columns';
import type { RejectCode } from '@/lib/ingest/reject-codes';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { type OpenedSource, openSource, readSourceHead, type SourceHead } from '@/lib/lake/stage/open-source';
import { rejectErased } from '@/lib/lake/stage/reject-erased';
import { type RejectedRow, writeRejectFile } from '@/lib/lake/stage/reject-file';
import { cellName } from '@/lib/lake/stage/source-sql';
import { writeTyped } from '@/lib/lake/stage/write-typed';
import type { ResolvedSource, StageRequest } from '@/lib/usecases/ports/lake';

export interface StagedFile {
  report: Omit<FileReport, 'accepted' | 'duplicates'>;
  /** Parquet of all rows DuckDB could read, `_reject` filled for those refused. */
  path: string;
  rejects: { code: RejectCode; count: number; firstLine: number }[];
  rejectFile: string | undefined;
}

export interface StageFileContext {
  db: DuckDb;
  request: StageRequest;
  folder: string;
  rejectFolder: string;
  /** Number of the file within the batch, of fixed width so that names sort. */
  number: string;
  signal?: AbortSignal;
  onBytes(bytes: number): void;
}

function assertNothingMissing(match: TableMatch, columns: readonly string[], name: string): void {
  const [first] = match.missing;
  if (!first) return;
  const wanted = match.missing.map(
    ({ field, accepted }) =>
      `"${field}" (also understood: ${accepted.slice(1).join(', ') || 'no other name'})`,
  );
  throw new InvalidInputError({
    code: 'columns_missing',
    message: `The file "${name}" has no column for ${wanted.join(' and ')} of table ${match.table}. Found: ${columns.map((column) => `"${column}"`).join(', ')}.`,
    remedy: `Rename the column, or name it in a mapping file: {"tables": {"${match.table}": {"columns": {"<your column>": "${first.field}"}}}}.`,
    details: {
      file: name,
      table: match.table,
      missing: match.missing.map(({ field }) => field),
      found: columns,
    },
  });
}

async function countRejects(db: DuckDb, path: string): Promise<StagedFile['rejects']> {
  return await db.query(`SELECT code, count(*) AS count, min(_line) AS "firstLine" FROM (
    SELECT split_part(_reject, '|', 1) AS code, _line FROM read_parquet(${sqlText(path)}) WHERE _reject IS NOT NULL
    UNION ALL SELECT code, _line FROM structural_reject) GROUP BY code ORDER BY code`);
}

/** Rejected rows in the order of the file, with the cells they came with. */
async function* listRejected(db: DuckDb, path: string, opened: OpenedSource): AsyncIterable<RejectedRow[]> {
  const cells = opened.columns.map((_, i) => cellName(i)).join(', ');
  const sql = `SELECT s._line AS line, NULL AS "byteOffset", split_part(t._reject, '|', 1) AS code,
      split_part(t._reject, '|', 2) AS "column",
      CASE WHEN t._reject NOT LIKE 'erased_account|%' THEN [${cells}] END AS cells, NULL AS text
    FROM ${opened.sourceSql} AS s
    JOIN (SELECT _line, _reject FROM read_parquet(${sqlText(path)}) WHERE _reject IS NOT NULL) AS t ON t._line = s._line
    UNION ALL SELECT _line, byte_offset, code, '', NULL, text FROM structural_reject ORDER BY 1`;
  type Row = Omit<RejectedRow, 'cells'> & { cells: (string | null)[] | null; text: string | null };
  for await (const rows of db.chunks<Row>(sql)) {
    yield rows.map(({ cells: split, text, ...row }) => ({ ...row, cells: text ?? split ?? [] }));
  }
}

async function writeRejects(
  context: StageFileContext,
  source: ResolvedSource,
  given: { head: SourceHead; match: TableMatch; opened: OpenedSource; path: string },
): Promise<string> {
  const { head, match, opened } = given;
  const format = head.format === 'parquet' ? 'csv' : head.format;
  const path = join(context.rejectFolder, `${source.table}-${context.number}.${format}`);
  await writeRejectFile(
    {
      path,
      format,
      delimiter: head.layout && head.format !== 'ndjson' ? head.layout.delimiter : ',',
      file: source.name,
      columns: opened.columns,
      promptIndex: match.fieldColumns.get('prompt'),
      promptPolicy: context.request.promptPolicy,
    },
    listRejected(context.db, given.path, opened),
  );
  return path;
}

/** Parses, checks and normalises one file into a Parquet file of the staging folder. */
export async function stageFile(context: StageFileContext, source: ResolvedSource): Promise<StagedFile> {
  const { db, request } = context;
  const head = await readSourceHead(db, source);
  assertNothingMissing(matchColumns(source.table, head.columns, request.mapping), head.columns, source.name);
  await db.run(
    'CREATE OR REPLACE TEMP TABLE structural_reject (_line BIGINT, byte_offset BIGINT, code VARCHAR, text VARCHAR)',
  );
  const opened = await openSource(db, source, head, {
    folder: context.folder,
    number: context.number,
    onReject: ({ line, byteOffset, code, text }) =>
      db.append('structural_reject', [[String(line), String(byteOffset), code, text]]),
    onBytes: context.onBytes,
    ...(context.signal ? { signal: context.signal } : {}),
  });
  const match = matchColumns(source.table, opened.columns, request.mapping);
  const path = join(context.folder, `typed-${context.number}.parquet`);
  await writeTyped(
    db,
    {
      match,
      sourceSql: opened.sourceSql,
      batchId: request.batchId,
      fileName: source.name,
      promptPolicy: request.promptPolicy,
      now: request.now,
      facts: opened.facts,
    },
    path,
  );
  if (request.isErased) await rejectErased(db, path, source.table, request.isErased);
  const [counted] = await db.query<{ rows: number }>(
    `SELECT count(*) AS rows FROM read_parquet(${sqlText(path)})`,
  );
  const rejects = await countRejects(db, path);
  const rejected = rejects.reduce((sum, { count }) => sum + count, 0);
  return {
    report: {
      table: source.table,
      name: source.name,
      sha256: source.sha256,
      bytes: source.bytes,
      format: head.format,
      compression: head.compression,
      columns: match.columns,
      rows: (counted?.rows ?? 0) + opened.structuralRejects,
      rejected,
    },
    path,
    rejects,
    rejectFile:
      rejected === 0 ? undefined : await writeRejects(context, source, { head, match, opened, path }),
  };
}
