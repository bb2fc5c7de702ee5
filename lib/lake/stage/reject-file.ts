import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { maskCardNumbers } from '@/lib/ingest/card-number';
import { quoteCell, splitRecord } from '@/lib/ingest/records/split-record';
import { type RejectCode, rejectCodes } from '@/lib/ingest/reject-codes';

export interface RejectedRow {
  line: number;
  byteOffset: number | null;
  column: string;
  code: RejectCode;
  /** The cells of the row, or its text where it could not be split. */
  cells: readonly (string | null)[] | string;
}

export interface RejectFileOptions {
  path: string;
  format: 'csv' | 'tsv' | 'ndjson';
  delimiter: string;
  /** Name of the user's file. */
  file: string;
  columns: readonly string[];
  /** Index of the column with prompts, to which the policy applies. */
  promptIndex: number | undefined;
  promptPolicy: 'keep' | 'redact' | 'hash-only';
}

const withheld = '[withheld by the prompt policy]';

/** The row's cells, one per column; an unsplit row is split as well as it goes, its surplus kept in the last cell. */
function toCells(row: RejectedRow, options: RejectFileOptions): string[] {
  const { columns, delimiter } = options;
  const isUnsplit = typeof row.cells === 'string';
  if (isUnsplit && options.promptIndex !== undefined && options.promptPolicy !== 'keep') {
    return [withheld, ...columns.slice(1).map(() => '')];
  }
  const cells = typeof row.cells === 'string' ? splitRecord(row.cells, delimiter) : row.cells;
  const kept = cells.slice(0, columns.length - 1);
  const last = cells.slice(columns.length - 1).map((cell) => cell ?? '');
  const padded = [...kept, last.join(delimiter)];
  return columns.map((_, i) => {
    if (i === options.promptIndex && options.promptPolicy !== 'keep' && (padded[i] ?? '') !== '')
      return withheld;
    return maskCardNumbers(padded[i] ?? '');
  });
}

function toText(row: RejectedRow, options: RejectFileOptions): string {
  const place = [
    options.file,
    row.line,
    row.byteOffset ?? '',
    row.column,
    row.code,
    rejectCodes[row.code],
  ].map(String);
  const cells = toCells(row, options);
  if (options.format === 'ndjson') {
    const record = Object.fromEntries(options.columns.map((column, i) => [column, cells[i] ?? '']));
    return `${JSON.stringify({ ...record, ...Object.fromEntries(rejectColumns.map((name, i) => [name, place[i]])) })}\n`;
  }
  const { delimiter } = options;
  return `${[...place, ...cells].map((cell) => quoteCell(cell, delimiter)).join(delimiter)}\n`;
}

export const rejectColumns = ['_file', '_line', '_byte_offset', '_column', '_code', '_message'] as const;

/**
 * Writes rejected rows in the format of their file, before their own columns where they stood and why. Card numbers are
 * masked and prompts withheld unless the import keeps them.
 */
export async function writeRejectFile(
  options: RejectFileOptions,
  rows: AsyncIterable<RejectedRow[]>,
): Promise<void> {
  const stream = createWriteStream(options.path, { mode: 0o600 });
  if (options.format !== 'ndjson') {
    const header = [...rejectColumns, ...options.columns].map((name) => quoteCell(name, options.delimiter));
    stream.write(`${header.join(options.delimiter)}\n`);
  }
  for await (const chunk of rows) {
    const isFull = !stream.write(chunk.map((row) => toText(row, options)).join(''));
    if (isFull) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
