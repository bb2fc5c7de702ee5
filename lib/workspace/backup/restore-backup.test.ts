import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFile, listDataFiles } from '@/lib/workspace/backup/files';
import { makeBackup } from '@/lib/workspace/backup/make-backup';
import { type BackupManifest, writeManifest } from '@/lib/workspace/backup/manifest';
import { differencesFrom, restoreBackup } from '@/lib/workspace/backup/restore-backup';

const contents = {
  'graph/neo4j.dump': 'what a dump might look like',
  'files/lake/accounts/b_1/part.parquet': 'rows',
  'files/audit/heads.ndjson': '{"seq":1}\n',
  'keys/secrets/signing.pem': 'a key',
};
const state = { counts: { Account: 3, Migration: 9 }, auditHead: { seq: 1, hash: 'h' } };

let root: string;
let good: string;
let manifest: BackupManifest;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'skein-restore-'));
  good = join(root, 'good');
  const files: BackupManifest['files'] = [];
  for (const [name, text] of Object.entries(contents)) {
    const [place = '', ...rest] = name.split('/');
    await mkdir(join(good, name, '..'), { recursive: true });
    await writeFile(join(good, name), text);
    const digest = await digestFile(join(good, name));
    files.push({ place: place as 'files', path: rest.join('/'), ...digest });
  }
  manifest = { format: 1, skein: '0.0.0', createdAt: 1, state, files };
  await writeManifest(good, manifest);
});
afterAll(() => rm(root, { recursive: true, force: true }));

let copies = 0;
const copyOfGood = async (): Promise<string> => {
  copies += 1;
  const folder = join(root, `copy-${copies}`);
  await cp(good, folder, { recursive: true });
  return folder;
};
const restore = (folder: string, options: { dataDir?: string; keysFolder?: string } = {}) =>
  restoreBackup({ folder, dataDir: join(root, 'restored'), database: {}, ...options });

describe('a backup that is not whole is refused before anything is written', () => {
  const names = [...Object.keys(contents), 'backup.json', 'backup.json.sha256'];

  it('whichever byte is another one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, at, flip) => {
          const folder = await copyOfGood();
          const bytes = await readFile(join(folder, name));
          const place = at % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ flip;
          await writeFile(join(folder, name), bytes);
          await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_damaged' });
          expect(existsSync(join(root, 'restored'))).toBe(false);
          await rm(folder, { recursive: true });
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(names)('cut short or missing: %s', async (name) => {
    const folder = await copyOfGood();
    await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, -1));
    await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_damaged' });
    await rm(join(folder, name));
    await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_damaged' });
  });

  it('with a link for a file', async () => {
    const folder = await copyOfGood();
    const path = join(folder, 'files/audit/heads.ndjson');
    await rm(path);
    await symlink(join(good, 'files/audit/heads.ndjson'), path);
    await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_damaged' });
  });

  it.each(['../../outside', '/etc/passwd', 'a/../../b', 'a//b', 'a\\..\\b'])(
    'with the path %s',
    async (path) => {
      const folder = await copyOfGood();
      const [file] = manifest.files;
      if (!file) throw new Error('no file');
      await writeManifest(folder, { ...manifest, files: [{ ...file, path }] });
      await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_damaged' });
    },
  );

  it('of a later format', async () => {
    const folder = await copyOfGood();
    await writeManifest(folder, { ...manifest, format: 2 as 1 });
    await expect(restore(folder)).rejects.toMatchObject({ code: 'backup_version' });
  });

  it('without the keys that were kept apart, saying so', async () => {
    const folder = await copyOfGood();
    await rm(join(folder, 'keys'), { recursive: true });
    await expect(restore(folder)).rejects.toMatchObject({
      remedy: expect.stringContaining('--keys') as string,
    });
  });

  it('into a folder in which something lies', async () => {
    await expect(restore(good, { dataDir: good })).rejects.toMatchObject({ code: 'folder_not_empty' });
  });
});

describe('what a backup holds', () => {
  it('is every file but the server and what is in progress, keys marked', async () => {
    const dataDir = join(root, 'data');
    const made = ['lake/a.parquet', 'secrets/key.pem', 'exports/b.zip'];
    const not = [
      'neo4j/data/x',
      'staging/b/x',
      'uploads/u',
      'run/c',
      'logs/l',
      'lock.json',
      'secrets/neo4j-password',
    ];
    for (const path of [...made, ...not]) {
      await mkdir(join(dataDir, path, '..'), { recursive: true });
      await writeFile(join(dataDir, path), path);
    }
    expect(await listDataFiles(dataDir)).toEqual([
      { path: 'exports/b.zip', place: 'files' },
      { path: 'lake/a.parquet', place: 'files' },
      { path: 'secrets/key.pem', place: 'keys' },
    ]);
  });

  it('goes neither into the data folder nor where something lies', async () => {
    const dataDir = join(root, 'data');
    const make = (folder: string) => makeBackup({ dataDir, folder, state, now: 1, database: {} });
    await expect(make(join(dataDir, 'backup'))).rejects.toMatchObject({ code: 'backup_inside_data' });
    await expect(make(good)).rejects.toMatchObject({ code: 'folder_not_empty' });
  });
});

describe('a restored folder is held against the backup', () => {
  it('by every count but that of the schema, and by the end of the audit log', () => {
    expect(differencesFrom(state, { ...state, counts: { Account: 3, Migration: 11 } })).toEqual([]);
    expect(differencesFrom(state, { counts: { Account: 2 }, auditHead: null })).toEqual([
      'Account: 3 in the backup, 2 restored',
      'The audit log does not end as in the backup.',
    ]);
  });
});
