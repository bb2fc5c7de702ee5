import type { CsvCell } from '@/lib/export/csv';
import { spreadsheetLine } from '@/lib/export/spreadsheet-table';

/** Streams rows as a CSV download that is safe to open in a spreadsheet; memory stays at one chunk of rows. */
export function streamCsv(
  fileName: string,
  header: readonly string[],
  chunks: AsyncIterable<readonly (readonly CsvCell[])[]>,
): Response {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.asyncIterator]();
  let isBegun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!isBegun) {
        isBegun = true;
        controller.enqueue(encoder.encode(spreadsheetLine(header)));
        return;
      }
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value.map(spreadsheetLine).join('')));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(fileName),
      'cache-control': 'no-store',
    },
  });
}

/** `attachment` with a name that no header parser can be led astray by. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${ascii}"`;
}
