import { open } from 'node:fs/promises';
import { CancelledError } from '@/lib/domain/errors';
import { type CsvSink, createCsvScanner } from '@/lib/ingest/records/csv-scanner';
import { createLineScanner } from '@/lib/ingest/records/line-scanner';
import type { RejectCode } from '@/lib/ingest/reject-codes';
import type { Compression } from '@/lib/lake/sources/detect-format';
import { openBytes } from '@/lib/lake/sources/open-bytes';
import type { TextLayout } from '@/lib/lake/spool/read-header';

export interface StructuralReject {
  code: RejectCode;
  line: number;
  byteOffset: number;
  text: string;
}

const bufferBytes = 4 << 20;

/** Collects sound records, each behind its line number, in a buffer that is flushed between chunks. */
function createRecordBuffer(delimiter: string): {
  add(bytes: Buffer, start: number, end: number, line: number): void;
  take(): Buffer;
} {
  let buffer = Buffer.allocUnsafe(bufferBytes);
  let used = 0;
  const delimiterByte = delimiter.charCodeAt(0);
  return {
    add: (bytes, start, end, line) => {
      const needed = end - start + 20;
      if (used + needed > buffer.length) {
        const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, used + needed));
        buffer.copy(larger, 0, 0, used);
        buffer = larger;
      }
      used += buffer.write(String(line), used, 'latin1');
      buffer[used] = delimiterByte;
      used += 1;
      bytes.copy(buffer, used, start, end);
      used += end - start;
      buffer[used] = 0x0a;
      used += 1;
    },
    take: () => {
      const taken = buffer.subarray(0, used);
      used = 0;
      return taken;
    },
  };
}

/**
 * Copies the sound records of a text file to `target`, each with its physical line as first cell, so that DuckDB can read
 * them in parallel and still know where they stood. Returns the number of records kept and what was rejected.
 */
export async function spoolText(
  source: { path: string; name: string; compression: Compression; layout: TextLayout; target: string },
  options: {
    onReject(reject: StructuralReject): Promise<void>;
    onBytes(bytes: number): void;
    signal?: AbortSignal;
  },
): Promise<{ records: number }> {
  const { layout } = source;
  const output = createRecordBuffer(layout.delimiter);
  let rejects: StructuralReject[] = [];
  let records = 0;
  const sink: CsvSink = {
    record: (bytes, start, end, line) => {
      records += 1;
      output.add(bytes, start, end, line);
    },
    reject: ({ text, ...rest }) => rejects.push({ ...rest, text: text.toString('utf8') }),
  };
  const scanner =
    layout.format === 'ndjson'
      ? createLineScanner(sink)
      : createCsvScanner(
          {
            delimiter: layout.delimiter,
            columns: layout.columns.length,
            line: layout.headerLines + 1,
            byteOffset: layout.headerBytes,
          },
          sink,
        );
  const file = await open(source.target, 'w');
  const flush = async (): Promise<void> => {
    const bytes = output.take();
    if (bytes.length > 0) await file.write(bytes);
    const found = rejects;
    rejects = [];
    for (const reject of found) await options.onReject(reject);
  };
  try {
    let toSkip = layout.headerBytes;
    for await (const chunk of openBytes(source, options.signal)) {
      if (options.signal?.aborted) throw new CancelledError('The import');
      const skipped = Math.min(toSkip, chunk.length);
      toSkip -= skipped;
      scanner.push(skipped === 0 ? chunk : chunk.subarray(skipped));
      options.onBytes(chunk.length);
      await flush();
    }
    scanner.finish();
    await flush();
  } finally {
    await file.close();
  }
  return { records };
}
