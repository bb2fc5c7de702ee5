import { createWriteStream } from 'node:fs';
import { appendFile, chmod, link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ReceivedBundle, receivedBundle } from '@/lib/contracts/received';
import { AppError } from '@/lib/domain/errors';
import type { ReceivedShelf } from '@/lib/usecases/ports/evidence';

/** In a function of its own: the web build takes a `stat` of a path it cannot foresee for the use of the whole project. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

async function readLog(path: string): Promise<ReceivedBundle[]> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => receivedBundle.parse(JSON.parse(line)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Bundles of others on the local disk, each `<id>.zip`, readable by the owner only; the log is `received.ndjson`. */
export function nodeReceivedShelf(folder: string): ReceivedShelf {
  const logPath = join(folder, 'received.ndjson');
  const pathOf = (id: string): string => join(folder, `${id}.zip`);
  let drafts = 0;
  return {
    pathOf,
    list: () => readLog(logPath),
    begin: async (content) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${process.pid}-${++drafts}.partial`);
      const discard = () => rm(path, { force: true });
      try {
        await pipeline(content, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      } catch (error) {
        await discard();
        throw error;
      }
      return {
        path,
        bytes: await sizeOf(path),
        discard,
        commit: async (record) => {
          await chmod(path, 0o400);
          // A link never replaces: of two that bring the same bundle, one is told.
          await link(path, pathOf(record.id)).catch((error: NodeJS.ErrnoException) => {
            if (error.code !== 'EEXIST') throw error;
            throw new AppError('conflict', {
              code: 'bundle_received',
              message: `The bundle ${record.bundle.bundleId} was received before.`,
              remedy: 'It is in the list of received bundles.',
            });
          });
          await appendFile(logPath, `${JSON.stringify(record)}\n`, { mode: 0o600 });
          await discard();
        },
      };
    },
  };
}
