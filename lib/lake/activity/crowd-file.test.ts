import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCrowdFile, writeCrowdFile } from '@/lib/lake/activity/crowd-file';
import { crowdFolder } from '@/lib/lake/layout';

const root = await mkdtemp(join(tmpdir(), 'skein-crowd-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const paths = {
  root,
  lake: join(root, 'lake'),
  staging: join(root, 'staging'),
  rejects: join(root, 'rejects'),
};

it('keeps the figures of the batches in scope alone, and measures again what cannot be read', async () => {
  const crowd = new Map([['spend', [0, 1.5, 4]] as const]);
  expect(await readCrowdFile(paths, 'a')).toBeUndefined();
  await writeCrowdFile(paths, 'a', crowd);
  expect(await readCrowdFile(paths, 'a')).toEqual(crowd);
  expect(await readCrowdFile(paths, 'b')).toBeUndefined();
  await writeCrowdFile(paths, 'b', crowd);
  expect(await readCrowdFile(paths, 'a')).toBeUndefined();
  const [only, ...others] = await readdir(crowdFolder(paths));
  expect(others).toEqual([]);
  await writeFile(join(crowdFolder(paths), only ?? ''), '[["spend",[0,');
  expect(await readCrowdFile(paths, 'b')).toBeUndefined();
});
