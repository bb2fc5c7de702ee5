import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listOtherClients, registerClient } from '@/lib/embedded-neo4j/ownership/clients';
import { acquireLock, type Holder, releaseLock } from '@/lib/embedded-neo4j/ownership/lock';
import { identifySelf } from '@/lib/embedded-neo4j/ownership/process-identity';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-lock-test-'));
  path = join(folder, 'lock.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const self = await identifySelf();
const holder = (token: string): Holder => ({ ...self, token });
/** Same number, another start: the number was used again. */
const dead = (token: string): Holder => ({ pid: self.pid, startedAt: 'before', token });

it.each(Array.from({ length: 20 }, (_, round) => round))(
  'goes to exactly one of many over a dead owner, round %i',
  async () => {
    await writeFile(path, JSON.stringify(dead('old')));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => acquireLock(path, holder(`h${index}`))),
    );
    const winners = outcomes.filter((owner) => owner === undefined);
    expect(winners).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock.json']);
  },
);

it('is taken over from a file that is no lock', async () => {
  await writeFile(path, '');
  expect(await acquireLock(path, holder('a'))).toBeUndefined();
});

it('is given back by its holder alone', async () => {
  await acquireLock(path, holder('a'));
  await releaseLock(path, holder('b'));
  expect(await acquireLock(path, holder('b'))).toEqual(holder('a'));
  await releaseLock(path, holder('a'));
  expect(await acquireLock(path, holder('b'))).toBeUndefined();
});

it('counts other living users and sweeps the dead', async () => {
  await registerClient(folder, holder('a'));
  await registerClient(folder, holder('b'));
  await registerClient(folder, dead('c'));
  expect(await listOtherClients(folder, holder('a'))).toEqual([holder('b')]);
  expect(await readdir(folder)).toHaveLength(2);
});
