import 'server-only';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { type Upload, uploadId } from '@/lib/contracts/uploads';
import { NotFoundError } from '@/lib/domain/errors';
import type { Deps } from '@/lib/workspace/deps';

const keptMs = 24 * 3_600_000;

/** A file name without folders or control characters; reports show it. */
function toFileName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, '');
  return plain === '' || plain === '.' || plain === '..' ? 'file' : plain;
}

/** Writes a request's body to the data folder as it comes; a broken transfer leaves nothing. */
export async function saveUpload(
  deps: Pick<Deps, 'paths' | 'ids' | 'clock'>,
  name: string,
  body: ReadableStream<Uint8Array>,
): Promise<Upload> {
  await removeOldUploads(deps);
  const id = deps.ids.next('u');
  const folder = join(deps.paths.uploads, id);
  const path = join(folder, toFileName(name));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.fromWeb(body as WebStream), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { id, name: toFileName(name), bytes: (await stat(path)).size };
}

/** Where an upload lies. Throws NotFoundError when it is gone. */
export async function findUpload(
  deps: Pick<Deps, 'paths'>,
  id: string,
): Promise<{ path: string; name: string }> {
  const folder = join(deps.paths.uploads, uploadId.parse(id));
  const [name] = await readdir(folder).catch(() => []);
  if (name === undefined) throw new NotFoundError('uploaded file', id);
  return { path: join(folder, name), name };
}

/** Uploads are raw data: what nobody imported within a day is removed. */
async function removeOldUploads({ paths, clock }: Pick<Deps, 'paths' | 'clock'>): Promise<void> {
  const folders = await readdir(paths.uploads).catch(() => []);
  for (const folder of folders) {
    const path = join(paths.uploads, folder);
    const { mtimeMs } = await stat(path);
    if (clock.now() - mtimeMs > keptMs) await rm(path, { recursive: true, force: true });
  }
}
