import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportSource } from '@/lib/contracts/jobs';
import { InvalidInputError } from '@/lib/domain/errors';
import type { DuckDb } from '@/lib/lake/duckdb';
import type { ResolvedSource, WorkOptions } from '@/lib/usecases/ports/lake';

function missing(path: string, why: string): InvalidInputError {
  return new InvalidInputError({
    code: 'file_missing',
    message: `The file "${path}" ${why}.`,
    remedy: 'Check the path; a pattern with * must match at least one file.',
    details: { file: path },
  });
}

/** Paths a source stands for: itself, or the files its pattern matches, in order of their names. */
async function expand(db: DuckDb, path: string): Promise<string[]> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (found?.isFile()) return [absolute];
  if (found) throw missing(path, 'is a folder, not a file');
  if (!/[*?[]/.test(path)) throw missing(path, 'does not exist');
  const rows = await db.query<{ file: string }>('SELECT file FROM glob($1) ORDER BY file', [absolute]);
  if (rows.length === 0) throw missing(path, 'matches nothing');
  return rows.map(({ file }) => file);
}

/** Copies standard input to a file, because it must be read more than once. */
async function spoolStdin(folder: string, number: number, signal: AbortSignal | undefined): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `stdin-${process.pid}-${number}`);
  await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }), ...(signal ? [{ signal }] : []));
  return path;
}

async function sha256Of(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, ...(signal ? [{ signal }] : []));
  return hash.digest('hex');
}

/** Turns sources into files with their content hash. Throws InvalidInputError `file_missing`. */
export async function resolveSources(
  db: DuckDb,
  sources: readonly ImportSource[],
  stdinFolder: string,
  { signal, onProgress }: WorkOptions,
): Promise<ResolvedSource[]> {
  const resolved: ResolvedSource[] = [];
  for (const [number, source] of sources.entries()) {
    const isStdin = source.path === '-';
    const paths = isStdin ? [await spoolStdin(stdinFolder, number, signal)] : await expand(db, source.path);
    for (const path of paths) {
      const name = source.name ?? (isStdin ? 'standard input' : basename(path));
      onProgress?.({ stage: `checking ${name}`, done: resolved.length });
      resolved.push({
        table: source.table,
        path,
        name,
        sha256: await sha256Of(path, signal),
        bytes: (await stat(path)).size,
      });
    }
  }
  return resolved;
}
