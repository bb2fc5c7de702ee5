import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newCase } from '@/lib/contracts/cases';
import { localActor } from '@/lib/domain/actor';
import { type CliResult, runEmbeddedCli } from '@/lib/testing/run-cli';
import { createCase } from '@/lib/usecases/cases/create-case';
import { getCase } from '@/lib/usecases/cases/get-case';
import { currentSigningKey } from '@/lib/usecases/evidence/signing-keys';
import { getAccount } from '@/lib/usecases/get-account';
import { importBatch } from '@/lib/usecases/import-batch';
import type { Workspace } from '@/lib/workspace/deps';
import { openWorkspace } from '@/lib/workspace/open';

const minutes = 60_000;
let root: string;
const at = (name: string): string => join(root, name);

/** Opens a data folder on an embedded database of its own, as the command line does. */
async function inWorkspace<T>(folder: string, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace({ dataDir: at(folder), mode: 'start', name: 'test' });
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

const lookAround = async ({ deps }: Workspace) => ({
  account: await getAccount(deps, { accountId: 'a2' }),
  case: await getCase(deps, { caseId: 'c_1' }, localActor),
  key: await currentSigningKey({ ...deps, keys: deps.exports.keys }),
});
let before: Awaited<ReturnType<typeof lookAround>>;

beforeAll(async () => {
  vi.stubEnv('SKEIN_HEAP_MB', '512');
  vi.stubEnv('SKEIN_PAGE_CACHE_MB', '64');
  root = await mkdtemp(join(tmpdir(), 'skein-backup-'));
  const path = at('accounts.csv');
  await writeFile(path, 'account_id,email\na1,x@mail.test\na2,x@mail.test\n');
  before = await inWorkspace('data', async (workspace) => {
    const { deps } = workspace;
    await importBatch(deps, { sources: [{ table: 'accounts', path }] });
    await createCase(deps, { id: 'c_1', ...newCase.parse({ title: 'What must come back' }) }, localActor);
    return await lookAround(workspace);
  });
}, 5 * minutes);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const expectDone = ({ exitCode, stderr }: CliResult) => expect(exitCode, stderr).toBe(0);

it(
  'brings back graph, casework, keys kept apart and a sound audit log, under a new database password',
  async () => {
    expectDone(await runEmbeddedCli(at('data'), ['backup', at('backup'), '--keys', at('keys')]));
    expect((await stat(at('backup'))).mode & 0o077).toBe(0);
    expectDone(await runEmbeddedCli(at('restored'), ['restore', at('backup'), '--keys', at('keys')]));

    const { after, actions } = await inWorkspace('restored', async (workspace) => ({
      after: await lookAround(workspace),
      actions: (await workspace.deps.auditStore.list({ limit: 10 })).map(({ place }) => place),
    }));
    expect(after).toEqual(before);
    expect(actions).toEqual(['skein restore', 'skein backup']);
    const password = (folder: string) => readFile(join(at(folder), 'secrets', 'neo4j-password'), 'utf8');
    expect(await password('restored')).not.toBe(await password('data'));
  },
  10 * minutes,
);
