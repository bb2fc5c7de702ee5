import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, link, mkdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadeBundle } from '@/lib/contracts/evidence';
import { AppError } from '@/lib/domain/errors';
import type { BundleShelf } from '@/lib/usecases/ports/evidence';

class BundleExistsError extends AppError {
  override readonly name = 'BundleExistsError';
  constructor(path: string) {
    super('conflict', {
      code: 'file_exists',
      message: `"${path}" exists already; a bundle never replaces a file.`,
      remedy: 'Choose another name with -o.',
    });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** An entry of the log; those of earlier versions have no title. */
function toMadeBundle(line: string): MadeBundle {
  const made = JSON.parse(line) as MadeBundle;
  return { ...made, subject: { ...made.subject, title: made.subject.title ?? made.subject.id } };
}

/** In a function of its own: the web build takes a `stat` of a path it cannot foresee for the use of the whole project. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** Bundles on the local disk; the log of all exports is `bundles.ndjson` in the data folder's `exports/`. */
export function nodeBundleShelf(exportsDir: string): BundleShelf {
  const logPath = join(exportsDir, 'bundles.ndjson');
  return {
    begin: async ({ bundleId, path: asked }) => {
      const path = asked ?? join(exportsDir, `${bundleId}.zip`);
      if (await exists(path)) throw new BundleExistsError(path);
      await mkdir(dirname(path), { recursive: true });
      const draftPath = `${path}.${process.pid}.partial`;
      const stream = createWriteStream(draftPath, { mode: 0o600 });
      return {
        stream,
        path,
        draftPath,
        commit: async () => {
          // A link never replaces: of two exports to one name, one fails.
          await link(draftPath, path).catch((error: NodeJS.ErrnoException) => {
            throw error.code === 'EEXIST' ? new BundleExistsError(path) : error;
          });
          await unlink(draftPath);
          return await sizeOf(path);
        },
        discard: async () => {
          stream.destroy();
          await rm(draftPath, { force: true });
        },
      };
    },
    list: async () => {
      try {
        const lines = (await readFile(logPath, 'utf8')).split('\n').filter((line) => line !== '');
        return lines.map(toMadeBundle);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    read: async (path) => {
      try {
        const { size } = await stat(path);
        return { bytes: size, stream: () => createReadStream(path) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    append: async (bundle) => {
      await mkdir(exportsDir, { recursive: true, mode: 0o700 });
      await appendFile(logPath, `${JSON.stringify(bundle)}\n`, { mode: 0o600 });
    },
  };
}
