import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CancelledError, InvalidInputError } from '@/lib/domain/errors';
import type { WorldFiles } from '@/lib/usecases/ports/world-files';

/** Files on this machine; a name that ends in `.gz` is compressed. */
export const nodeWorldFiles: WorldFiles = {
  async createFolder(path) {
    await mkdir(path, { recursive: true });
    const [present] = await readdir(path);
    if (present === undefined) return;
    throw new InvalidInputError({
      code: 'synth_folder_not_empty',
      message: `The folder ${path} already holds files (${present} …).`,
      remedy: 'Name a new or an empty folder with --out.',
      details: { path },
    });
  },

  async writeChunks(path, chunks, signal) {
    await mkdir(dirname(path), { recursive: true });
    const file = createWriteStream(path);
    const steps = path.endsWith('.gz') ? [createGzip({ level: 4 }), file] : [file];
    try {
      await pipeline([Readable.from(chunks), ...steps], signal ? { signal } : {});
    } catch (error) {
      if (signal?.aborted) throw new CancelledError('Writing the world');
      throw error;
    }
    return file.bytesWritten;
  },
};
