import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLake } from '@/lib/lake/create-lake';
import { assertRoomFor, translateDiskFull } from '@/lib/lake/disk-space';
import { lakePaths, temporaryFolder } from '@/lib/testing/import-rig';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const resolved = (path: string, bytes: number) => ({
  table: 'logins' as const,
  path,
  name: 'l.csv',
  sha256: '',
  bytes,
});

it('refuses an import that would leave less than the reserve, before anything is written', async () => {
  const path = join(folder.path, 'l.csv');
  await writeFile(path, 'account_id,at\na,2026-03-01\n');
  const lake = createLake({ paths: lakePaths(folder.path), diskReserveMb: 1e9 });
  const sources = await lake.resolve([{ table: 'logins', path }], {});
  const request = {
    batchId: 'b_1',
    sources,
    mapping: { version: 1 as const, tables: {} },
    promptPolicy: 'keep' as const,
    now: Date.UTC(2026, 5, 1),
    otherBatches: [],
  };
  await expect(lake.stage(request, {})).rejects.toMatchObject({ code: 'disk_full', exitCode: 16 });
  expect(await readdir(join(folder.path, 'staging'))).not.toContain('b_1');
});

it('asks for twice the files, and for more where they are compressed', async () => {
  const plain = join(folder.path, 'l.csv');
  const packed = join(folder.path, 'l.gz');
  await writeFile(plain, 'account_id,at\n');
  await writeFile(packed, gzipSync('account_id,at\n'));
  const petabyte = 2 ** 50;
  const messageOf = (path: string) =>
    assertRoomFor([{ ...resolved(path, petabyte), name: path }], folder.path, 0).catch(String);
  expect(await messageOf(plain)).toContain(`needs ${(2 * petabyte) / 2 ** 20} MB`);
  expect(await messageOf(packed)).toContain(`needs ${(12 * petabyte) / 2 ** 20} MB`);
  await expect(assertRoomFor([resolved(plain, 0)], folder.path, 0)).resolves.toBeUndefined();
});

it('says plainly when the disk ran full on the way, and leaves other errors alone', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  expect(translateDiskFull(full, '/x')).toMatchObject({ code: 'disk_full', cause: full });
  expect(translateDiskFull(new Error('IO Error: … No space left on device'), '/x')).toMatchObject({
    code: 'disk_full',
  });
  const other = new Error('column not found');
  expect(translateDiskFull(other, '/x')).toBe(other);
});
