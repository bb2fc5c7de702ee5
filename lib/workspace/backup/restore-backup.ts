import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { loadDatabase } from '@/lib/embedded-neo4j/archive/archive';
import type { OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { copyFile, digestFile } from '@/lib/workspace/backup/files';
import { assertFree } from '@/lib/workspace/backup/make-backup';
import { type BackupFile, type BackupManifest, readManifest } from '@/lib/workspace/backup/manifest';

export interface RestoreOptions {
  folder: string;
  /** Where the keys lie when they were kept apart. */
  keysFolder?: string | undefined;
  /** Absolute path of the data folder to be made: not there yet, or empty. */
  dataDir: string;
  /** Options of the new folder's database, but for where it is. */
  database: Omit<OpenDatabaseOptions, 'dataDir'>;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/** Path of a file of the backup. */
function pathIn({ folder, keysFolder }: RestoreOptions, { place, path }: BackupFile): string {
  const root = place === 'keys' && keysFolder !== undefined ? keysFolder : join(folder, place);
  return join(root, path);
}

async function findDamage(options: RestoreOptions, file: BackupFile): Promise<string | undefined> {
  try {
    const { bytes, sha256 } = await digestFile(pathIn(options, file));
    return bytes === file.bytes && sha256 === file.sha256 ? undefined : 'was altered';
  } catch (error) {
    return error instanceof AppError ? 'is no plain file' : 'cannot be read';
  }
}

/** Holds every file against its digest before anything is written; names each that does not hold. */
async function assertWhole(options: RestoreOptions, files: readonly BackupFile[]): Promise<void> {
  const damaged: string[] = [];
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    const damage = await findDamage(options, file);
    if (damage !== undefined) damaged.push(`${file.place}/${file.path} ${damage}`);
    options.onProgress?.({
      stage: 'checking the backup',
      done: index + 1,
      total: files.length,
      unit: 'files',
    });
  }
  if (damaged.length === 0) return;
  const areKeysMissing =
    options.keysFolder === undefined && damaged.every((text) => text.startsWith('keys/'));
  throw new AppError('invalid_input', {
    code: 'backup_damaged',
    message: `${damaged.length} of ${files.length} files of the backup do not hold, first: ${damaged[0]}.`,
    remedy: areKeysMissing
      ? 'The keys were kept apart: name their folder with --keys. Nothing was changed.'
      : 'Use another backup. Nothing was changed.',
    details: { damaged: damaged.slice(0, 100) },
  });
}

/**
 * Makes a data folder out of a backup. All is checked first and built beside its place; the folder has its name only when
 * it is whole. Throws `backup_damaged`, `backup_version` and `folder_not_empty`, each before anything is changed.
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupManifest> {
  const { folder, dataDir, database, onProgress } = options;
  await assertFree(dataDir);
  const manifest = await readManifest(folder);
  await assertWhole(options, manifest.files);
  const partial = `${resolve(dataDir)}.${process.pid}.partial`;
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const files = manifest.files.filter(({ place }) => place !== 'graph');
    for (const [index, file] of files.entries()) {
      options.signal?.throwIfAborted();
      await copyFile(pathIn(options, file), join(partial, file.path));
      onProgress?.({ stage: 'copying files', done: index + 1, total: files.length, unit: 'files' });
    }
    onProgress?.({ stage: 'loading the graph', done: 0 });
    await loadDatabase({ ...database, dataDir: partial }, join(resolve(folder), 'graph'));
    // Replaces an empty folder and nothing else.
    await rename(partial, resolve(dataDir));
    return manifest;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** What of a restored data folder is not as it was: labels and types with other counts, another end of the audit chain. */
export function differencesFrom(
  { counts, auditHead }: BackupManifest['state'],
  restored: BackupManifest['state'],
): string[] {
  const found = Object.entries(counts)
    // A newer Skein upgrades the schema as it opens the folder, and notes it in the graph.
    .filter(
      ([name, count]) => name !== 'Migration' && name !== 'WorkspaceState' && restored.counts[name] !== count,
    )
    .map(([name, count]) => `${name}: ${count} in the backup, ${restored.counts[name] ?? 0} restored`);
  if (restored.auditHead?.hash !== auditHead?.hash)
    found.push('The audit log does not end as in the backup.');
  return found;
}
