import { createWriteStream } from 'node:fs';
import { chmod, link, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { receivedBundle } from '@/lib/contracts/received';
import { AppError } from '@/lib/domain/errors';
import { appendRecord, readRecords, sizeOf } from '@/lib/usecases/evidence/shelf-files';
import type { ReceivedShelf } from '@/lib/usecases/ports/evidence';

/** Bundles of others on the local disk, each `<id>.zip`, readable by the owner only; the log is `received.ndjson`. */
export function nodeReceivedShelf(folder: string): ReceivedShelf {
  const logPath = join(folder, 'received.ndjson');
  const pathOf = (id: string): string => join(folder, `${id}.zip`);
  let drafts = 0;
  return {
    pathOf,
    list: () => readRecords(logPath, (value) => receivedBundle.parse(value)),
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
          await appendRecord(logPath, record);
          await discard();
        },
      };
    },
  };
}
