import { isUtf8 } from 'node:buffer';
import {
  createRecordFinder,
  type FoundRecord,
  lineFeed,
  recordBytesMax,
} from '@/lib/ingest/records/csv-record';
import type { RejectCode } from '@/lib/ingest/reject-codes';

/** What holds for every sound record, so that later steps need not look at each cell. */
export interface TextFacts {
  /** No cell begins or ends with white space. May be false though none does. */
  isTrimmed: boolean;
  recordBytesLongest: number;
}

/** RFC 4180 reading over bytes, so that every record knows its physical line and one bad record damages only itself. */
export interface CsvSink {
  /** A sound record: `bytes[start, end)` without its line end. */
  record(bytes: Buffer, start: number, end: number, line: number): void;
  /** A record that cannot be used: its first physical line. Reading goes on with the next line. */
  reject(reject: { code: RejectCode; line: number; byteOffset: number; text: Buffer }): void;
}

/** Scans the data rows of a CSV file, chunk by chunk. `columns` is the header's count; blank lines are no rows. */
export function createCsvScanner(
  options: { delimiter: string; columns: number; line: number; byteOffset: number },
  sink: CsvSink,
): { push(chunk: Buffer): void; finish(): void; facts(): TextFacts } {
  const finder = createRecordFinder(options.delimiter.charCodeAt(0));
  let recordBytesLongest = 0;
  let pending: Buffer = Buffer.alloc(0);
  let line = options.line;
  let byteOffset = options.byteOffset;
  /** Inside a physical line too large to hold: drop bytes up to its end. */
  let isSkipping = false;

  const scan = (bytes: Buffer, isLast: boolean): number => {
    const isClean = isUtf8Prefix(bytes, isLast) && !bytes.includes(0) && bytes.indexOf('\uFEFF') < 0;
    let start = 0;
    if (isSkipping) {
      const end = bytes.indexOf(lineFeed);
      if (end < 0) return bytes.length;
      isSkipping = false;
      line += 1;
      start = end + 1;
    }
    while (start < bytes.length) {
      const found = finder.find(bytes, start, isLast);
      if (found.next < 0) return start;
      const code = found.code ?? checkRecord(bytes, start, found, isClean);
      if (code === undefined) {
        const size = found.end - start;
        if (size > recordBytesLongest) recordBytesLongest = size;
        if (size > 0) sink.record(bytes, start, found.end, line);
        line += found.lineEnds + 1;
        start = found.next;
        continue;
      }
      const lineEnd = bytes.indexOf(lineFeed, start);
      if (lineEnd < 0 && !isLast && bytes.length - start <= recordBytesMax) return start;
      const end = lineEnd < 0 ? bytes.length : lineEnd;
      const text = bytes.subarray(start, Math.min(end, start + 4096));
      sink.reject({
        code: end - start > recordBytesMax ? 'record_too_large' : code,
        line,
        byteOffset: byteOffset + start,
        text,
      });
      if (lineEnd < 0 && !isLast) {
        isSkipping = true;
        return bytes.length;
      }
      line += 1;
      start = end + 1;
    }
    return start;
  };

  const checkRecord = (
    bytes: Buffer,
    start: number,
    found: FoundRecord,
    isClean: boolean,
  ): RejectCode | undefined => {
    if (found.end === start) return undefined;
    if (found.end - start > recordBytesMax) return 'record_too_large';
    if (!isClean) {
      const record = bytes.subarray(start, found.end);
      if (record.includes(0)) return 'nul_byte';
      if (!isUtf8(record)) return 'invalid_utf8';
      if (record[0] === 0xef && record[1] === 0xbb && record[2] === 0xbf) return 'byte_order_mark';
    }
    return found.fields === options.columns ? undefined : 'wrong_column_count';
  };

  const advance = (bytes: Buffer, isLast: boolean): void => {
    const used = scan(bytes, isLast);
    byteOffset += used;
    pending = bytes.subarray(Math.min(used, bytes.length));
  };
  return {
    push: (chunk) => advance(pending.length === 0 ? chunk : Buffer.concat([pending, chunk]), false),
    finish: () => {
      if (pending.length > 0) advance(pending, true);
    },
    facts: () => ({ isTrimmed: finder.isTrimmed(), recordBytesLongest }),
  };
}

/** Valid UTF-8, a character cut at the end of a chunk aside. */
function isUtf8Prefix(bytes: Buffer, isLast: boolean): boolean {
  if (isLast) return isUtf8(bytes);
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  if (end > 0 && (bytes[end - 1] ?? 0) >= 0xc0) end -= 1;
  return isUtf8(bytes.subarray(0, end));
}
