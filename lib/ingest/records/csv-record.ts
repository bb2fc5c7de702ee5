import type { RejectCode } from '@/lib/ingest/reject-codes';

export const recordBytesMax = 1_000_000;

const quote = 0x22;
export const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** What one look at a record found; `next < 0` asks for more bytes. One object is reused for every record of a file. */
export interface FoundRecord {
  /** First byte after the record's line end. */
  next: number;
  /** First byte after the record's content. */
  end: number;
  fields: number;
  /** Physical line ends inside the record. */
  lineEnds: number;
  code: RejectCode | undefined;
  /** Stays true as long as no cell of any record begins or ends with white space. */
  isTrimmed: boolean;
}

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

/**
 * A finder of records: given where one starts, it tells where it ends. Bytes that mean nothing to CSV are
 * passed over by one table lookup each: this loop sees every byte of every import.
 */
export function createRecordFinder(delimiter: number): {
  /** The same object every time. */
  find(bytes: Buffer, start: number, isLast: boolean): FoundRecord;
  isTrimmed(): boolean;
} {
  const found: FoundRecord = {
    next: 0,
    end: 0,
    fields: 0,
    lineEnds: 0,
    code: undefined,
    isTrimmed: true,
  };
  const isSpecial = new Uint8Array(256);
  for (const byte of [delimiter, lineFeed, carriageReturn, quote]) isSpecial[byte] = 1;

  const conclude = (next: number, end: number, code?: RejectCode): FoundRecord => {
    found.next = next;
    found.end = end;
    found.code = code;
    return found;
  };

  const lookAtCell = (bytes: Buffer, start: number, end: number): void => {
    if (start < 0 || end <= start) return;
    if ((bytes[start] as number) <= space || (bytes[end - 1] as number) <= space) found.isTrimmed = false;
  };

  /** Passes a quoted cell; gives the byte after it, or -1 when the look has come to its conclusion. */
  const passQuoted = (bytes: Buffer, start: number, open: number, isLast: boolean): number => {
    const { length } = bytes;
    const after = afterClosingQuote(bytes, open);
    const isOpenEnded = after < 0 || (after >= length && !isLast);
    if (isOpenEnded && !isLast && length - start <= recordBytesMax) conclude(-1, 0);
    else if (after < 0) conclude(open, open, 'unclosed_quote');
    else {
      const lineEndsInside = countLineEnds(bytes, open, after);
      if (after >= length || isSpecial[bytes[after] as number] === 1) {
        found.lineEnds += lineEndsInside;
        const [first = quote, last = quote] = [bytes[open + 1], bytes[after - 2]];
        if (first <= space || last <= space) found.isTrimmed = false;
        return after;
      }
      // A quote that "closes" lines later, before other text, was some other cell's quote.
      conclude(open, open, lineEndsInside > 0 ? 'unclosed_quote' : 'stray_quote');
    }
    return -1;
  };

  const find = (bytes: Buffer, start: number, isLast: boolean): FoundRecord => {
    const { length } = bytes;
    found.fields = 1;
    found.lineEnds = 0;
    /** Start of the current cell; -1 behind a quoted one. */
    let cell = start;
    let at = start;
    while (at < length) {
      while (at < length && isSpecial[bytes[at] as number] === 0) at += 1;
      if (at >= length) break;
      const byte = bytes[at] as number;
      if (byte === quote) {
        if (at !== cell) return conclude(at, at, 'stray_quote');
        at = passQuoted(bytes, start, at, isLast);
        if (at < 0) return found;
        cell = -1;
        continue;
      }
      lookAtCell(bytes, cell, at);
      if (byte === delimiter) {
        found.fields += 1;
        at += 1;
        cell = at;
      } else if (byte === lineFeed) return conclude(at + 1, at);
      else {
        if (at + 1 >= length && !isLast) return conclude(-1, 0);
        if (at + 1 < length && bytes[at + 1] !== lineFeed) return conclude(at, at, 'bare_carriage_return');
        return conclude(Math.min(length, at + 2), at);
      }
    }
    if (!isLast && length - start <= recordBytesMax) return conclude(-1, 0);
    lookAtCell(bytes, cell, length);
    return conclude(length, length, isLast ? undefined : 'record_too_large');
  };
  return { find, isTrimmed: () => found.isTrimmed };
}
