import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listFacts } from '@/lib/testing/graph-fingerprint';
import { importDeps, temporaryFolder, writeSource } from '@/lib/testing/import-rig';
import { type SmallWorld, smallWorld, tableText } from '@/lib/testing/import-tables';
import { resetGraph, testConnection, testGateway } from '@/lib/testing/neo4j';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { recoverBatches } from '@/lib/usecases/batches/recover-batches';

const gateway = testGateway();
const world = smallWorld(40);
const child = join(import.meta.dirname, '..', '..', 'testing', 'import-child.ts');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let deps: BatchDeps;

beforeEach(async () => {
  await resetGraph(gateway);
  folder = await temporaryFolder();
  // An hour ahead: the lease of the killed process has run out, and nothing has to wait for that.
  const clock = { now: () => Date.now() + 3_600_000 };
  deps = { ...importDeps(gateway, folder.path), clock };
});
afterEach(() => folder.remove());

const sourcesOf = (part: Partial<SmallWorld>, suffix: string, path = folder.path) =>
  Promise.all(
    (Object.keys(part) as (keyof SmallWorld)[]).map((table) =>
      writeSource(path, table, `${table}${suffix}.csv`, tableText(table, part[table] ?? [])),
    ),
  );

/** Runs the work in a process of its own and kills it with SIGKILL at a stage; true when it died there. */
async function killAt(stage: string, order: Record<string, unknown>): Promise<boolean> {
  const arguments_ = JSON.stringify({ connection: testConnection(), root: folder.path, ...order });
  const running = spawn(process.execPath, ['--import', 'tsx', child, arguments_], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<NodeJS.Signals | null>((resolve) =>
    running.on('close', (_, signal) => resolve(signal)),
  );
  for await (const line of createInterface({ input: running.stdout }))
    if (line === stage) running.kill('SIGKILL');
  return (await closed) === 'SIGKILL';
}

const stagesOfImport = [
  'reading exchanges-b.csv',
  'removing duplicates of exchanges',
  'adding up',
  'writing identifiers',
  'writing uses',
  'counting holders',
];

describe('recoverBatches', () => {
  let undisturbed: string[];
  let before: string[];
  const seed = { accounts: world.accounts.slice(0, 9) };

  beforeAll(async () => {
    await resetGraph(gateway);
    const calm = await temporaryFolder();
    const calmDeps = importDeps(gateway, calm.path);
    await importBatch(calmDeps, { sources: await sourcesOf(seed, '-a', calm.path) });
    before = await listFacts(gateway);
    await importBatch(calmDeps, { sources: await sourcesOf(world, '-b', calm.path) });
    undisturbed = await listFacts(gateway);
    await calm.remove();
  });

  it.each(stagesOfImport)(
    'gives the graph of an undisturbed import after a kill at "%s" and a second try',
    async (stage) => {
      await importBatch(deps, { sources: await sourcesOf(seed, '-a') });
      const sources = await sourcesOf(world, '-b');
      expect(await killAt(stage, { sources })).toBe(true);
      const [unfinished] = await deps.batches.listInStates(['staging', 'applying']);
      await recoverBatches(deps);
      expect(await deps.batches.listInStates(['staging', 'applying'])).toEqual([]);
      if (unfinished?.state === 'staging') expect(await listFacts(gateway)).toEqual(before);
      const again = await importBatch(deps, { sources });
      expect(again.outcome).toBe(unfinished?.state === 'applying' ? 'nothing_new' : 'committed');
      expect(await listFacts(gateway)).toEqual(undisturbed);
    },
  );

  it.each(['removing uses', 'writing uses'])('finishes a roll-back killed at "%s"', async (stage) => {
    await importBatch(deps, { sources: await sourcesOf({ accounts: world.accounts.slice(0, 9) }, '-a') });
    const before = await listFacts(gateway);
    const { batchId } = await importBatch(deps, { sources: await sourcesOf(world, '-b') });
    expect(await killAt(stage, { batchId })).toBe(true);
    expect(await recoverBatches(deps)).toEqual([batchId]);
    expect(await listFacts(gateway)).toEqual(before);
    expect((await deps.batches.find(batchId ?? ''))?.state).toBe('rolled_back');
  });

  it('has nothing to do in order', async () => {
    await importBatch(deps, { sources: await sourcesOf({ accounts: world.accounts }, '-a') });
    expect(await recoverBatches(deps)).toEqual([]);
  });
});
