import { isUtf8 } from 'node:buffer';
import type { RejectCode } from '@/lib/ingest/reject-codes';

/** RFC 4180 reading over bytes, so that every record knows its physical line and one bad record damages only itself. */
export interface CsvSink {
  /** A sound record: `bytes[start, end)` without its line end. */
  record(bytes: Buffer, start: number, end: number, line: number): void;
  /** A record that cannot be used: its first physical line. Reading goes on with the next line. */
  reject(reject: { code: RejectCode; line: number; byteOffset: number; text: Buffer }): void;
}

export const recordBytesMax = 1_000_000;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What one look at a record found; `next < 0` asks for more bytes. */
interface Found {
  /** First byte after the record's line end. */
  next: number;
  /** First byte after the record's content. */
  end: number;
  fields: number;
  /** Physical line ends inside the record. */
  lineEnds: number;
  code: RejectCode | undefined;
}

const needMore: Found = { next: -1, end: 0, fields: 0, lineEnds: 0, code: undefined };

/** Byte after the closing quote of the cell that opens at `open`; -1: no closing quote in `bytes`. */
function afterClosingQuote(bytes: Buffer, open: number): number {
  let at = bytes.indexOf(quote, open + 1);
  while (at >= 0) {
    if (bytes[at + 1] !== quote) return at + 1;
    at = bytes.indexOf(quote, at + 2);
  }
  return -1;
}

function countLineEnds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed, from); at >= 0 && at < to; at = bytes.indexOf(lineFeed, at + 1))
    count += 1;
  return count;
}

function findRecord(bytes: Buffer, start: number, delimiter: number, isLast: boolean): Found {
  const length = bytes.length;
  let fields = 1;
  let lineEnds = 0;
  let isCellStart = true;
  let at = start;
  while (at < length) {
    const byte = bytes[at];
    if (byte === delimiter) {
      fields += 1;
      isCellStart = true;
      at += 1;
    } else if (byte === lineFeed) {
      return { next: at + 1, end: at, fields, lineEnds, code: undefined };
    } else if (byte === carriageReturn) {
      if (at + 1 >= length && !isLast) return needMore;
      if (at + 1 < length && bytes[at + 1] !== lineFeed)
        return { next: at, end: at, fields, lineEnds, code: 'bare_carriage_return' };
      return { next: Math.min(length, at + 2), end: at, fields, lineEnds, code: undefined };
    } else if (byte === quote) {
      if (!isCellStart) return { next: at, end: at, fields, lineEnds, code: 'stray_quote' };
      const after = afterClosingQuote(bytes, at);
      const isOpenEnded = after < 0 || (after >= length && !isLast);
      if (isOpenEnded && !isLast && length - start <= recordBytesMax) return needMore;
      if (after < 0) return { next: at, end: at, fields, lineEnds, code: 'unclosed_quote' };
      const follower = bytes[after];
      const isSound =
        after >= length || follower === delimiter || follower === lineFeed || follower === carriageReturn;
      const lineEndsInside = countLineEnds(bytes, at, after);
      if (!isSound) {
        // A quote that "closes" lines later, before other text, was some other cell's quote.
        const code = lineEndsInside > 0 ? 'unclosed_quote' : 'stray_quote';
        return { next: at, end: at, fields, lineEnds, code };
      }
      lineEnds += lineEndsInside;
      isCellStart = false;
      at = after;
    } else {
      isCellStart = false;
      at += 1;
    }
  }
  if (!isLast && length - start <= recordBytesMax) return needMore;
  return { next: length, end: length, fields, lineEnds, code: isLast ? undefined : 'record_too_large' };
}

/** Scans the data rows of a CSV file, chunk by chunk. `columns` is the header's count; blank lines are no rows. */
export function createCsvScanner(
  options: { delimiter: string; columns: number; line: number; byteOffset: number },
  sink: CsvSink,
): { push(chunk: Buffer): void; finish(): void } {
  const delimiter = options.delimiter.charCodeAt(0);
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
      const found = findRecord(bytes, start, delimiter, isLast);
      if (found.next < 0) return start;
      const code = found.code ?? checkRecord(bytes, start, found, isClean);
      if (code === undefined) {
        if (found.end > start) sink.record(bytes, start, found.end, line);
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
    found: Found,
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
