import { open } from 'node:fs/promises';
import { InvalidInputError } from '@/lib/domain/errors';

export type FileFormat = 'csv' | 'tsv' | 'ndjson' | 'parquet';
export type Compression = 'none' | 'gzip' | 'zstd';

const magic = {
  gzip: Buffer.from([0x1f, 0x8b]),
  zstd: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
  parquet: Buffer.from('PAR1'),
};

const formatOfExtension: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  parquet: 'parquet',
  pq: 'parquet',
};

const startsWith = (bytes: Buffer, prefix: Buffer): boolean =>
  bytes.subarray(0, prefix.length).equals(prefix);

function claimed(name: string): { format: FileFormat | undefined; compression: Compression } {
  const lower = name.toLowerCase();
  const compression = /\.gz$|\.gzip$/.test(lower) ? 'gzip' : /\.zst$|\.zstd$/.test(lower) ? 'zstd' : 'none';
  const extension = lower.replace(/\.(gz|gzip|zst|zstd)$/, '').match(/\.([a-z]+)$/)?.[1] ?? '';
  return { format: formatOfExtension[extension], compression };
}

function notWhatItClaims(name: string, claim: string, found: string): InvalidInputError {
  return new InvalidInputError({
    code: 'not_the_format',
    message: `The file "${name}" claims to be ${claim}, but ${found}.`,
    remedy: 'Check that the export is whole, or give the file the extension of what it really is.',
    details: { file: name },
  });
}

/** The first bytes of a file. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Format and compression by the bytes, checked against the file's extension. Text inside a compression is sniffed later. */
export async function detectFormat(
  path: string,
  name: string,
): Promise<{ format: FileFormat | undefined; compression: Compression }> {
  const head = await readHead(path, 4);
  const claim = claimed(name);
  if (head.length === 0) {
    throw new InvalidInputError({
      code: 'file_empty',
      message: `The file "${name}" is empty.`,
      remedy: 'Check the export: even a table without rows has a header.',
      details: { file: name },
    });
  }
  const compression = startsWith(head, magic.gzip) ? 'gzip' : startsWith(head, magic.zstd) ? 'zstd' : 'none';
  if (claim.compression !== 'none' && claim.compression !== compression) {
    throw notWhatItClaims(name, `${claim.compression}-compressed`, 'its first bytes are something else');
  }
  const isParquet = startsWith(head, magic.parquet);
  if (claim.format === 'parquet' && !isParquet)
    throw notWhatItClaims(name, 'Parquet', 'it does not begin with PAR1');
  if (isParquet && claim.format !== undefined && claim.format !== 'parquet') {
    throw notWhatItClaims(name, claim.format.toUpperCase(), 'its bytes are Parquet');
  }
  return { format: isParquet ? 'parquet' : claim.format, compression };
}

/** Format of text, by its first bytes: an object per line, else separated values. Checked against the extension's claim. */
export function sniffText(head: Buffer, name: string, claim: FileFormat | undefined): FileFormat {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw notWhatItClaims(name, 'UTF-8 text', 'it is UTF-16');
  }
  const looksLikeJson = /^\{\s*("|\})/.test(text);
  if (claim === 'ndjson' && !looksLikeJson) {
    throw notWhatItClaims(name, 'NDJSON', 'its first line is not a JSON object');
  }
  if (claim !== undefined && claim !== 'ndjson' && looksLikeJson) {
    throw notWhatItClaims(name, claim.toUpperCase(), 'its first line is a JSON object');
  }
  if (claim !== undefined) return claim;
  if (looksLikeJson) return 'ndjson';
  return (text.split('\n', 1)[0] ?? '').includes('\t') ? 'tsv' : 'csv';
}
