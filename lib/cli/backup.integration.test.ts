import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newCase } from '@/lib/contracts/cases';
import { localActor } from '@/lib/domain/actor';
import { exportLargest, linkAtFixedTime } from '@/lib/testing/export-largest';
import { sourcesOf } from '@/lib/testing/linked-world';
import { type CliResult, runEmbeddedCli } from '@/lib/testing/run-cli';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { createCase } from '@/lib/usecases/cases/create-case';
import { getCase } from '@/lib/usecases/cases/get-case';
import { currentSigningKey } from '@/lib/usecases/evidence/signing-keys';
import { getAccount } from '@/lib/usecases/explore/get-account';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writeWorld } from '@/lib/usecases/world/write-world';
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

let someAccount: string;
const lookAround = async ({ deps }: Workspace) => ({
  account: await getAccount(deps, { accountId: someAccount }),
  case: await getCase(deps, { caseId: 'c_1' }, localActor),
  key: await currentSigningKey({ ...deps, keys: deps.exports.keys }),
});
let before: Awaited<ReturnType<typeof lookAround>>;

/** The bytes of a bundle about the largest cluster, made at a fixed time. */
const bundleOf = async (workspace: Workspace, name: string): Promise<Buffer> =>
  readFile(await exportLargest(workspace, at(name)));
let bundle: Buffer;

beforeAll(async () => {
  vi.stubEnv('SKEIN_HEAP_MB', '512');
  vi.stubEnv('SKEIN_PAGE_CACHE_MB', '64');
  root = await mkdtemp(join(tmpdir(), 'skein-backup-'));
  const world = { accounts: 120, seed: 7, difficulty: 'easy', outDir: at('world') } as const;
  const { files } = await writeWorld({ files: nodeWorldFiles }, world);
  someAccount = (await readFile(files.accounts, 'utf8')).split('\n')[1]?.split(',')[0] ?? '';
  before = await inWorkspace('data', async (workspace) => {
    const { deps } = workspace;
    await importBatch(deps, { sources: sourcesOf(files) });
    await linkAtFixedTime(workspace);
    await createCase(deps, { id: 'c_1', ...newCase.parse({ title: 'What must come back' }) }, localActor);
    bundle = await bundleOf(workspace, 'bundle');
    return await lookAround(workspace);
  });
}, 10 * minutes);
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

    const { after, again, actions } = await inWorkspace('restored', async (workspace) => ({
      after: await lookAround(workspace),
      again: await bundleOf(workspace, 'bundle-again'),
      actions: (await workspace.deps.auditStore.list({ limit: 10 })).map(({ place }) => place),
    }));
    expect(after).toEqual(before);
    // reliability case E-01: the same clock and key give the same bytes
    expect(again.equals(bundle)).toBe(true);
    expect(actions).toEqual(['skein restore', 'skein backup']);
    const password = (folder: string) => readFile(join(at(folder), 'secrets', 'neo4j-password'), 'utf8');
    expect(await password('restored')).not.toBe(await password('data'));
  },
  10 * minutes,
);
