import { isUtf8 } from 'node:buffer';
import { recordBytesMax } from '@/lib/ingest/records/csv-record';
import type { CsvSink, TextFacts } from '@/lib/ingest/records/csv-scanner';
import type { RejectCode } from '@/lib/ingest/reject-codes';

const lineFeed = 0x0a;

function checkLine(line: Buffer): RejectCode | undefined {
  if (line.length > recordBytesMax) return 'record_too_large';
  if (line.includes(0)) return 'nul_byte';
  if (!isUtf8(line)) return 'invalid_utf8';
  if (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf) return 'byte_order_mark';
  // One object per line: anything else would not survive the lake's own line-wise reading.
  return line.includes(1) ? 'invalid_json' : undefined;
}

/** Scans NDJSON, chunk by chunk: every line that is not blank is a record. Whether it is JSON is for the reader to say. */
export function createLineScanner(sink: CsvSink): {
  push(chunk: Buffer): void;
  finish(): void;
  facts(): TextFacts;
} {
  let pending: Buffer = Buffer.alloc(0);
  let line = 1;
  let byteOffset = 0;
  let recordBytesLongest = 0;

  const take = (bytes: Buffer, start: number, lineEnd: number): void => {
    const hasReturn = lineEnd > start && bytes[lineEnd - 1] === 0x0d;
    const end = hasReturn ? lineEnd - 1 : lineEnd;
    const isBlank =
      bytes
        .subarray(start, Math.min(end, start + 64))
        .toString('latin1')
        .trim() === '' && end - start <= 64;
    if (!isBlank) {
      const content = bytes.subarray(start, end);
      const code = checkLine(content);
      if (code === undefined) recordBytesLongest = Math.max(recordBytesLongest, content.length);
      if (code === undefined) sink.record(bytes, start, end, line);
      else sink.reject({ code, line, byteOffset: byteOffset + start, text: content.subarray(0, 4096) });
    }
    line += 1;
  };

  const scan = (bytes: Buffer): number => {
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      take(bytes, start, end);
      start = end + 1;
    }
    return start;
  };

  return {
    push: (chunk) => {
      const bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const used = scan(bytes);
      byteOffset += used;
      pending = bytes.subarray(used);
    },
    finish: () => {
      if (pending.length > 0) take(pending, 0, pending.length);
      pending = Buffer.alloc(0);
    },
    facts: () => ({ isTrimmed: false, recordBytesLongest }),
  };
}
