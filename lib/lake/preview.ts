import type { FilePreview } from '@/lib/contracts/imports';
import type { ImportTable } from '@/lib/contracts/jobs';
import { AppError } from '@/lib/domain/errors';
import type { Mapping } from '@/lib/ingest/mapping';
import { matchColumns } from '@/lib/ingest/match-columns';
import { type CsvSink, createCsvScanner } from '@/lib/ingest/records/csv-scanner';
import { splitRecord } from '@/lib/ingest/records/split-record';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { detectFormat } from '@/lib/lake/sources/detect-format';
import { readTextHead, type TextLayout } from '@/lib/lake/spool/read-header';
import { readSourceHead } from '@/lib/lake/stage/open-source';

type Cells = (string | null)[];

function csvRows(head: Buffer, layout: TextLayout, rowsMax: number): Cells[] {
  const rows: Cells[] = [];
  const sink: CsvSink = {
    record: (bytes, start, end) => {
      if (rows.length < rowsMax) rows.push(splitRecord(bytes.toString('utf8', start, end), layout.delimiter));
    },
    reject: () => undefined,
  };
  const scanner = createCsvScanner(
    { delimiter: layout.delimiter, columns: layout.columns.length, line: 1, byteOffset: 0 },
    sink,
  );
  scanner.push(head.subarray(layout.headerBytes));
  if (rows.length < rowsMax) scanner.finish();
  return rows;
}

function ndjsonRows(head: Buffer, layout: TextLayout, rowsMax: number): Cells[] {
  const rows: Cells[] = [];
  for (const line of head.subarray(layout.headerBytes).toString('utf8').split('\n')) {
    if (rows.length >= rowsMax) break;
    const value = parseObject(line);
    if (value) rows.push(layout.columns.map((key) => toCell(value[key])));
  }
  return rows;
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toCell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Shows how a file would be read, without importing it. What is wrong with the file is part of the answer. */
export async function previewFile(
  db: DuckDb,
  source: { table: ImportTable; path: string; name: string },
  mapping: Mapping,
  rowsMax: number,
): Promise<FilePreview> {
  const nothing = { table: source.table, name: source.name, columns: [], missing: [], rows: [] };
  try {
    const head = await readSourceHead(db, source);
    const match = matchColumns(source.table, head.columns, mapping);
    return {
      ...nothing,
      format: head.format,
      compression: head.compression,
      columns: match.columns,
      missing: match.missing.map(({ field, accepted }) => ({ field, accepted })),
      rows: await firstRows(db, source, head, rowsMax),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid_input') throw error;
    const problem = {
      code: error.code,
      message: error.message,
      ...(error.remedy ? { remedy: error.remedy } : {}),
    };
    const claim = await detectFormat(source.path, source.name).catch(() => undefined);
    return { ...nothing, format: claim?.format ?? 'csv', compression: claim?.compression ?? 'none', problem };
  }
}

async function firstRows(
  db: DuckDb,
  source: { path: string; name: string },
  head: Awaited<ReturnType<typeof readSourceHead>>,
  rowsMax: number,
): Promise<Cells[]> {
  if (!head.layout) {
    const rows = await db.query(
      `SELECT COLUMNS(*)::VARCHAR FROM read_parquet(${sqlText(source.path)}) LIMIT ${rowsMax}`,
    );
    return rows.map((row) => Object.values(row).map(toCell));
  }
  const bytes = await readTextHead({ ...source, compression: head.compression });
  return head.format === 'ndjson'
    ? ndjsonRows(bytes, head.layout, rowsMax)
    : csvRows(bytes, head.layout, rowsMax);
}
