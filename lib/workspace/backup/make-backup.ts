import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { InvalidInputError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { dumpDatabase, dumpName } from '@/lib/embedded-neo4j/archive/archive';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { copyFile, digestFile, listDataFiles } from '@/lib/workspace/backup/files';
import {
  type BackupFile,
  type BackupManifest,
  type BackupState,
  writeManifest,
} from '@/lib/workspace/backup/manifest';
import { packageVersion } from '@/lib/workspace/package-root';

export interface BackupOptions {
  /** Absolute path of the data folder; its database is stopped. */
  dataDir: string;
  /** Where the backup goes: a folder that is not there, or empty. */
  folder: string;
  /** Where the keys go when they are to be kept apart, likewise. */
  keysFolder?: string | undefined;
  state: BackupState;
  now: number;
  /** Options of the data folder's database, but for where it is. */
  database: Omit<OpenDatabaseOptions, 'dataDir'>;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/** Throws unless the folder is not there or empty. */
export async function assertFree(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return;
  throw new InvalidInputError({
    code: 'folder_not_empty',
    message: `${folder} is not empty.`,
    remedy: 'Name a folder that is empty or not there yet. Nothing was changed.',
  });
}

function assertOutside(folder: string, dataDir: string): void {
  const way = relative(dataDir, resolve(folder));
  if (way.startsWith('..')) return;
  throw new InvalidInputError({
    code: 'backup_inside_data',
    message: `${folder} lies in the data folder it is to be a backup of.`,
    remedy: 'Name a folder elsewhere, best on another disk.',
  });
}

async function copyFiles(options: BackupOptions, partial: string, keys: string): Promise<BackupFile[]> {
  const { dataDir, onProgress, signal } = options;
  const files = await listDataFiles(dataDir);
  const copied: BackupFile[] = [];
  for (const { path, place } of files) {
    signal?.throwIfAborted();
    const root = place === 'keys' ? keys : join(partial, 'files');
    copied.push({ place, path, ...(await copyFile(join(dataDir, path), join(root, path))) });
    onProgress?.({ stage: 'copying files', done: copied.length, total: files.length, unit: 'files' });
  }
  return copied;
}

/**
 * Writes a backup of a stopped data folder: the graph's dump, all files, and a manifest with the digest of each. What is
 * there under the folder's final name is whole: everything is written beside it and renamed last.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupManifest> {
  const { dataDir, folder, keysFolder, state, now, database, onProgress } = options;
  for (const place of keysFolder === undefined ? [folder] : [folder, keysFolder]) {
    assertOutside(place, dataDir);
    await assertFree(place);
  }
  const partial = `${resolve(folder)}.${process.pid}.partial`;
  const keysPartial =
    keysFolder === undefined ? join(partial, 'keys') : `${resolve(keysFolder)}.${process.pid}.partial`;
  try {
    const graph = join(partial, 'graph');
    await mkdir(graph, { recursive: true, mode: 0o700 });
    await mkdir(keysPartial, { recursive: true, mode: 0o700 });
    onProgress?.({ stage: 'dumping the graph', done: 0 });
    await dumpDatabase({ ...database, dataDir }, graph);
    const dump: BackupFile = {
      place: 'graph',
      path: dumpName,
      ...(await digestFile(join(graph, dumpName))),
    };
    const files = [dump, ...(await copyFiles(options, partial, keysPartial))];
    const manifest: BackupManifest = { format: 1, skein: packageVersion(), createdAt: now, state, files };
    await writeManifest(partial, manifest);
    if (keysFolder !== undefined) await rename(keysPartial, resolve(keysFolder));
    await rename(partial, resolve(folder));
    return manifest;
  } finally {
    await rm(partial, { recursive: true, force: true });
    if (keysFolder !== undefined) await rm(keysPartial, { recursive: true, force: true });
  }
}
