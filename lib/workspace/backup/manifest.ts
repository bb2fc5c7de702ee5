import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError, InvalidInputError } from '@/lib/domain/errors';

/** Where a file of a backup lies: the graph's dump, the data folder's files, or its keys, which may be kept apart. */
const backupPlaces = ['graph', 'files', 'keys'] as const;

/** A path below its place, with `/` between folders and no way out of it. */
const safePath = z
  .string()
  .refine(
    (path) =>
      path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !path.includes('\\'),
    { error: 'leads out of the backup' },
  );

export const backupFile = z.strictObject({
  place: z.enum(backupPlaces),
  path: safePath,
  bytes: z.int().min(0),
  /** Lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFile = z.infer<typeof backupFile>;

/** What the restored data folder is compared with. */
export const backupState = z.strictObject({
  /** Nodes by label and relationships by type. */
  counts: z.record(z.string(), z.int()),
  /** End of the audit chain; null where nothing was recorded yet. */
  auditHead: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
});
export type BackupState = z.infer<typeof backupState>;

export const backupManifest = z.strictObject({
  format: z.literal(1),
  /** Version of the Skein that made it. */
  skein: z.string(),
  /** Epoch ms UTC. */
  createdAt: z.number(),
  state: backupState,
  files: z.array(backupFile),
});
export type BackupManifest = z.infer<typeof backupManifest>;

const manifestName = 'backup.json';
const digestName = 'backup.json.sha256';
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Writes the manifest and, last, its digest as `sha256sum -c` reads it: a backup without that file is not complete. */
export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(join(folder, manifestName), text, { mode: 0o600 });
  await writeFile(join(folder, digestName), `${sha256(text)}  ${manifestName}\n`, { mode: 0o600 });
}

const notComplete = (folder: string, what: string, cause?: unknown): AppError =>
  new AppError('invalid_input', {
    code: 'backup_damaged',
    message: `${folder} is no complete backup: ${what}.`,
    remedy: 'Use another backup. Nothing was changed.',
    ...(cause === undefined ? {} : { cause }),
  });

async function read(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    throw notComplete(folder, `${name} cannot be read`, cause);
  }
}

/** The manifest of a backup, unaltered since it was written. Throws `backup_damaged` and `backup_version`. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await read(folder, manifestName);
  if ((await read(folder, digestName)) !== `${sha256(text)}  ${manifestName}\n`) {
    throw notComplete(folder, `${manifestName} does not have the digest in ${digestName}`);
  }
  const json: unknown = JSON.parse(text);
  const format = z.object({ format: z.number() }).safeParse(json);
  if (format.success && format.data.format !== 1) {
    throw new InvalidInputError({
      code: 'backup_version',
      message: `This backup has format ${format.data.format}; this Skein reads format 1.`,
      remedy: 'Restore it with the version of Skein that made it, or a newer one. Nothing was changed.',
    });
  }
  const parsed = backupManifest.safeParse(json);
  if (!parsed.success) throw notComplete(folder, z.prettifyError(parsed.error));
  return parsed.data;
}
