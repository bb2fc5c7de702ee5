import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { InvalidInputError } from '@/lib/domain/errors';
import type { Compression } from '@/lib/lake/sources/detect-format';

const chunkBytes = 1 << 20;

function truncated(name: string, compression: Compression, cause: unknown): InvalidInputError {
  return new InvalidInputError({
    code: 'file_truncated',
    message: `The ${compression} file "${name}" is cut off or damaged.`,
    remedy: 'Copy or export it again; nothing of it was imported.',
    details: { file: name },
    cause,
  });
}

async function* gunzip(path: string, name: string, signal: AbortSignal | undefined): AsyncIterable<Buffer> {
  const source = createReadStream(path, { highWaterMark: chunkBytes, ...(signal ? { signal } : {}) });
  const stream = createGunzip({ chunkSize: chunkBytes });
  source.on('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of source.pipe(stream)) yield chunk as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? truncated(name, 'gzip', error) : error;
  } finally {
    source.destroy();
  }
}

async function* unzstd(path: string, name: string, signal: AbortSignal | undefined): AsyncIterable<Buffer> {
  let ready: Buffer[] = [];
  const stream = new Decompress((chunk) =>
    ready.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)),
  );
  const source = createReadStream(path, { highWaterMark: 1 << 17, ...(signal ? { signal } : {}) });
  const push = (bytes: Uint8Array, isLast: boolean): Buffer[] => {
    try {
      stream.push(bytes, isLast);
    } catch (error) {
      throw truncated(name, 'zstd', error);
    }
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const chunk of source) yield* push(chunk as Buffer, false);
  yield* push(new Uint8Array(0), true);
}

/** The decompressed bytes of a file. Throws InvalidInputError `file_truncated` at a cut or damaged compression. */
export function openBytes(
  source: { path: string; name: string; compression: Compression },
  signal?: AbortSignal,
): AsyncIterable<Buffer> {
  if (source.compression === 'gzip') return gunzip(source.path, source.name, signal);
  if (source.compression === 'zstd') return unzstd(source.path, source.name, signal);
  return createReadStream(source.path, { highWaterMark: chunkBytes, ...(signal ? { signal } : {}) });
}
