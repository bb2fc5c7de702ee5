import { open } from 'node:fs/promises';
import { CancelledError } from '@/lib/domain/errors';
import { type CsvSink, createCsvScanner, type TextFacts } from '@/lib/ingest/records/csv-scanner';
import { createLineScanner } from '@/lib/ingest/records/line-scanner';
import type { RejectCode } from '@/lib/ingest/reject-codes';
import type { Compression } from '@/lib/lake/sources/detect-format';
import { openBytes } from '@/lib/lake/sources/open-bytes';
import type { TextLayout } from '@/lib/lake/spool/read-header';
import { createRecordBuffer } from '@/lib/lake/spool/record-buffer';

export interface StructuralReject {
  code: RejectCode;
  line: number;
  byteOffset: number;
  text: string;
}

/**
 * Copies the sound records of a text file to `target`, each with its physical line as first cell, so that DuckDB can read
 * them in parallel and still know where they stood. Returns what holds for all of them.
 */
export async function spoolText(
  source: { path: string; name: string; compression: Compression; layout: TextLayout; target: string },
  options: {
    onReject(reject: StructuralReject): Promise<void>;
    onBytes(bytes: number): void;
    signal?: AbortSignal;
  },
): Promise<TextFacts> {
  const { layout } = source;
  const output = createRecordBuffer(layout.delimiter);
  let rejects: StructuralReject[] = [];
  const sink: CsvSink = {
    record: output.add,
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
  return scanner.facts();
}
