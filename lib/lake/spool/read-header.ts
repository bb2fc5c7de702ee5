import { InvalidInputError } from '@/lib/domain/errors';
import { detectDelimiter, splitRecord } from '@/lib/ingest/records/split-record';
import type { Compression, FileFormat } from '@/lib/lake/sources/detect-format';
import { sniffText } from '@/lib/lake/sources/detect-format';
import { openBytes } from '@/lib/lake/sources/open-bytes';

const headBytesMax = 1 << 20;

/** The beginning of a text file, decompressed: at least one chunk, at most about 1 MiB. */
export async function readTextHead(source: {
  path: string;
  name: string;
  compression: Compression;
}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(source)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytesMax) break;
  }
  return Buffer.concat(chunks);
}

export interface TextLayout {
  format: Exclude<FileFormat, 'parquet'>;
  delimiter: string;
  columns: string[];
  /** Bytes and lines before the first row. */
  headerBytes: number;
  headerLines: number;
}

/** End of the header record, quotes respected; -1: none within `bytes`. */
function endOfHeader(bytes: Buffer): number {
  let isQuoted = false;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === 0x22) isQuoted = !isQuoted;
    else if (bytes[i] === 0x0a && !isQuoted) return i;
  }
  return -1;
}

/** Names of the keys of the first objects; further keys are found when the file is read. */
function keysOf(lines: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const line of lines) {
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) keys.add(key);
    } catch (error) {
      // A bad line is a reject of its own; it only cannot name columns.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return [...keys];
}

/** How a text file is laid out: its format, delimiter and columns. Throws InvalidInputError where it is not what it claims. */
export function readTextLayout(head: Buffer, name: string, claim: FileFormat | undefined): TextLayout {
  const format = sniffText(head, name, claim) as TextLayout['format'];
  const bomBytes = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (format === 'ndjson') {
    const lines = head.subarray(bomBytes).toString('utf8').split('\n').slice(0, 10_000);
    return { format, delimiter: '\u0001', columns: keysOf(lines), headerBytes: bomBytes, headerLines: 0 };
  }
  const content = head.subarray(bomBytes);
  const found = endOfHeader(content);
  const end = found < 0 ? content.length : found;
  const header = content.subarray(0, end);
  if (header.includes(0) || header.length > 200_000) {
    throw new InvalidInputError({
      code: 'not_the_format',
      message: `The file "${name}" is not text: its first line holds NUL bytes or never ends.`,
      remedy: 'Give a CSV, TSV, NDJSON or Parquet file.',
      details: { file: name },
    });
  }
  const text = header.toString('utf8').replace(/\r$/, '');
  const delimiter = format === 'tsv' ? '\t' : detectDelimiter(text);
  return {
    format,
    delimiter,
    columns: splitRecord(text, delimiter).map((column) => column.trim()),
    headerBytes: bomBytes + Math.min(content.length, end + 1),
    headerLines: 1 + (text.match(/\n/g)?.length ?? 0),
  };
}
