import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { tableNames } from '@/lib/ingest/tables';
import { assertRoomFor, translateDiskFull } from '@/lib/lake/disk-space';
import { type DuckDb, type DuckDbOptions, openDuckDb } from '@/lib/lake/duckdb';
import { openFacts } from '@/lib/lake/facts';
import { addressTable, batchFolder, type LakePaths, spillFolder, stagingFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import { previewFile } from '@/lib/lake/preview';
import { listSourceRows } from '@/lib/lake/source-rows';
import { resolveSources } from '@/lib/lake/sources/resolve-sources';
import { stageBatch } from '@/lib/lake/stage/stage-batch';
import type { Lake } from '@/lib/usecases/ports/lake';

export interface CreateLakeOptions extends Omit<DuckDbOptions, 'tempDir'> {
  paths: LakePaths;
  /** MB that must stay free on the disk when files are imported; see `diskReserveMbDefault`. */
  diskReserveMb?: number | undefined;
}

const lakeTables = [...tableNames, addressTable] as const;

/** Moves one folder; done already when the source is gone. What lies at the target is of an older import of the batch. */
async function moveFolder(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}

/** The lake of a data folder. Every call opens a DuckDB of its own and closes it. */
export function createLake({ paths, diskReserveMb, ...options }: CreateLakeOptions): Lake {
  const withDb = async <T>(work: (db: DuckDb) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const db = await openDuckDb({ ...options, tempDir: spillFolder(paths) });
    const interrupt = (): void => db.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      return await work(db);
    } finally {
      signal?.removeEventListener('abort', interrupt);
      db.close();
    }
  };
  return {
    resolve: (sources, work) => withDb((db) => resolveSources(db, sources, paths.staging, work)),
    preview: (source, mapping, rowsMax) =>
      withDb((db) =>
        previewFile(db, { ...source, name: source.name ?? basename(source.path) }, mapping, rowsMax),
      ),
    stage: async (request, work) => {
      await assertRoomFor(request.sources, paths.staging, diskReserveMb);
      try {
        return await withDb((db) => stageBatch(db, paths, request, work), work.signal);
      } catch (error) {
        throw translateDiskFull(error, paths.staging);
      }
    },
    publish: async (batchId) => {
      const staging = stagingFolder(paths, batchId);
      for (const table of lakeTables)
        await moveFolder(join(staging, table), batchFolder(paths, table, batchId));
      await rm(staging, { recursive: true, force: true });
    },
    discard: async (batchId) => {
      await rm(stagingFolder(paths, batchId), { recursive: true, force: true });
      for (const table of lakeTables)
        await rm(batchFolder(paths, table, batchId), { recursive: true, force: true });
      await rm(join(paths.rejects, batchId), { recursive: true, force: true });
    },
    openFacts: async (scope, changed, work) => {
      const db = await openDuckDb({ ...options, tempDir: spillFolder(paths) });
      try {
        return await openFacts(db, paths, { scope, changed }, work);
      } catch (error) {
        db.close();
        throw error;
      }
    },
    listSourceRows: (scope, reference, page) =>
      withDb(async (db) => {
        await defineViews(db, paths, scope);
        return await listSourceRows(db, reference, page);
      }),
  };
}
