import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadeBundle } from '@/lib/contracts/evidence';
import { AppError } from '@/lib/domain/errors';
import { appendRecord, readRecords, sizeOf, unlessMissing } from '@/lib/usecases/evidence/shelf-files';
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

/** An entry of the log; those of earlier versions have no title. */
function toMadeBundle(value: unknown): MadeBundle {
  const made = value as MadeBundle;
  return { ...made, subject: { ...made.subject, title: made.subject.title ?? made.subject.id } };
}

/** Bundles on the local disk; the log of all exports is `bundles.ndjson` in the data folder's `exports/`. */
export function nodeBundleShelf(exportsDir: string): BundleShelf {
  const logPath = join(exportsDir, 'bundles.ndjson');
  return {
    begin: async ({ bundleId, path: asked }) => {
      const path = asked ?? join(exportsDir, `${bundleId}.zip`);
      if ((await sizeOf(path).catch(unlessMissing)) !== undefined) throw new BundleExistsError(path);
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
    list: () => readRecords(logPath, toMadeBundle),
    read: async (path) => {
      const bytes = await sizeOf(path).catch(unlessMissing);
      return bytes === undefined ? undefined : { bytes, stream: () => createReadStream(path) };
    },
    append: (bundle) => appendRecord(logPath, bundle),
  };
}
