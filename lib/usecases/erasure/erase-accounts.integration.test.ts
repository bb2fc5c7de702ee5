import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasureDeps } from '@/lib/testing/erasure-rig';
import { findInFiles, findInGraph } from '@/lib/testing/find-text';
import { listFacts } from '@/lib/testing/graph-fingerprint';
import { temporaryFolder, writeSource } from '@/lib/testing/import-rig';
import { type SmallWorld, smallWorld, tableText } from '@/lib/testing/import-tables';
import { resetGraph, testConnection, testGateway } from '@/lib/testing/neo4j';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { eraseAccounts } from '@/lib/usecases/erasure/erase-accounts';
import type { EraseDeps } from '@/lib/usecases/erasure/erasure-deps';
import { planErasure } from '@/lib/usecases/erasure/plan-erasure';
import { requestErasure } from '@/lib/usecases/erasure/request-erasure';
import { limitsOf, measureRetention } from '@/lib/usecases/retention/plan-retention';
import { runRetention } from '@/lib/usecases/retention/run-retention';

const gateway = testGateway();
const child = join(import.meta.dirname, '..', '..', 'testing', 'erase-child.ts');
const lead = { id: 'u_lead', name: 'Lead', role: 'lead' } as const;

/** a-1 invited nearly everybody, has a relation, stands on a list, alone holds a card, a key and an address, and shares a prompt with one. */
const world = smallWorld(12);
world.accounts[1] = 'a-1,2026-03-02T00:01:00Z,active,canary.one@example.com,"Canary, One",a-2';
world.payments.push('a-1,card-canary,card,2026-03-02T00:06:00Z,99,usd');
world.logins.push('a-1,2026-03-05T00:00:00Z,10.9.9.9,dev-canary,UA 1');
world.exchanges.push('a-1,2026-03-05T01:00:00Z,ev-x-1,10.1.0.1,key-1,9,"said by two"');
world.exchanges.push('a-7,2026-03-05T02:00:00Z,ev-x-2,10.1.0.1,key-7,9,"said by two"');
world.payments.push('a-1,4111111111111111,card,2026-03-02T00:06:00Z,99,usd');
const canaries = [
  'a-1',
  'canary.one@example.com',
  'Canary, One',
  'card-canary',
  '10.9.9.9',
  'dev-canary',
  'key-1',
];

/** The same without the account: what must be left. */
const without = Object.fromEntries(
  Object.entries(world).map(([table, rows]) => [
    table,
    (rows as string[])
      .filter((row) => !/^a-1,|^account,a-1,|,a-1,transferred/.test(row))
      .map((row) => (table === 'accounts' ? row.replace(/,a-1$/, ',') : row)),
  ]),
) as unknown as SmallWorld;

async function importWorld(deps: EraseDeps, path: string, tables: SmallWorld, suffix = '') {
  const names = Object.keys(tables) as (keyof SmallWorld)[];
  const sources = await Promise.all(
    names.map((table) => writeSource(path, table, `${table}${suffix}.csv`, tableText(table, tables[table]))),
  );
  return await importBatch(deps, { sources });
}

const omitted = ['batchIds', 'attributes'];
let left: string[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let sources: Awaited<ReturnType<typeof temporaryFolder>>;
let deps: ReturnType<typeof erasureDeps>;

beforeAll(async () => {
  sources = await temporaryFolder();
  await resetGraph(gateway);
  const calm = await temporaryFolder();
  await importWorld(erasureDeps(gateway, calm.path), calm.path, without);
  left = await listFacts(gateway, omitted);
  await calm.remove();
});
afterAll(() => sources.remove());

beforeEach(async () => {
  await resetGraph(gateway);
  folder = await temporaryFolder();
  const clock = { now: () => Date.now() + 3_600_000 };
  deps = { ...erasureDeps(gateway, folder.path), clock };
  await importWorld(deps, sources.path, world);
  return () => folder.remove();
});

async function approved(): Promise<string> {
  const { id } = await requestErasure(
    deps,
    { accountIds: ['a-1'], reason: 'a-1 asked for it', ground: 'request_of_the_person' },
    lead,
  );
  await deps.erasures.decide({ id, state: 'approved', by: lead, at: 1, reason: null, job: null });
  return id;
}

async function rowsOf(accountId: string): Promise<number> {
  const found = await findInFiles(join(folder.path, 'lake'), [accountId], []);
  return found.length;
}

describe('an erasure', () => {
  it('leaves the graph of a world that never had the account, and nothing of it anywhere', async () => {
    expect(await rowsOf('a-1')).toBeGreaterThan(5);
    const rejected = (await readdir(join(folder.path, 'rejects'), { recursive: true })).filter((name) =>
      name.endsWith('.csv'),
    );
    expect(rejected).toHaveLength(1);
    const id = await approved();
    const { extent } = await planErasure(deps, { requestId: id, accountIds: ['a-1'] });
    expect(extent).toMatchObject({ accounts: 1, mentions: 8, promptTexts: 6, rejectedRows: 1 });
    expect(Object.fromEntries(extent.rows.map(({ table, rows }) => [table, rows]))).toEqual({
      accounts: 1,
      payments: 2,
      logins: 4,
      exchanges: 6,
      identifiers: 1,
      relations: 1,
    });
    expect(await eraseAccounts(deps, { requestId: id })).toEqual(extent);
    expect(await listFacts(gateway, omitted)).toEqual(left);
    expect(await findInGraph(gateway, canaries)).toEqual([]);
    expect(await findInFiles(folder.path, canaries, ['secrets'])).toEqual([]);
    expect(await deps.erasures.find(id)).toMatchObject({
      state: 'done',
      accountIds: [],
      report: extent,
      reason: expect.stringMatching(/^erased-[0-9a-f]{12} asked for it$/),
    });
    // Asked again it only says what was done.
    expect(await eraseAccounts(deps, { requestId: id })).toEqual(extent);
  });

  it('leaves a tombstone that no import gets past', async () => {
    const id = await approved();
    await eraseAccounts(deps, { requestId: id });
    const [tombstone, ...others] = await deps.erasures.listTombstones();
    expect(others).toEqual([]);
    expect(tombstone).toMatchObject({ requestId: id, id: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const reversed = Object.entries(world).map(([table, rows]) => [table, (rows as string[]).toReversed()]);
    const again = await importWorld(deps, sources.path, Object.fromEntries(reversed) as SmallWorld, '-again');
    // The one relation makes the same file as before: that batch holds it already.
    const refused = again.rejects.filter(({ code }) => code === 'erased_account');
    expect(refused.reduce((sum, { count }) => sum + count, 0)).toBe(1 + 3 + 4 + 6 + 1);
    expect(await findInGraph(gateway, canaries)).toEqual([]);
    expect(await findInFiles(folder.path, canaries, ['secrets'])).toEqual([]);
    const text = await readFile(join(folder.path, again.rejectFiles[0]?.path ?? ''), 'utf8');
    expect(text).toContain('erased_account');
  });

  it.each([
    'removing rows',
    'removing from runs',
    'removing from the graph',
    'taking names out of records',
    'looking again',
  ])('killed at "%s" comes to the same end when it is run again', async (stage) => {
    const id = await approved();
    const { extent } = await planErasure(deps, { requestId: id, accountIds: ['a-1'] });
    const order = JSON.stringify({ connection: testConnection(), root: folder.path, requestId: id });
    const running = spawn(process.execPath, ['--import', 'tsx', child, order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = new Promise<NodeJS.Signals | null>((resolve) =>
      running.on('close', (_, signal) => resolve(signal)),
    );
    for await (const line of createInterface({ input: running.stdout }))
      if (line === stage) running.kill('SIGKILL');
    expect(await closed).toBe('SIGKILL');
    expect((await deps.erasures.find(id))?.state).toBe('approved');
    expect(await eraseAccounts(deps, { requestId: id })).toEqual(extent);
    expect(await listFacts(gateway, omitted)).toEqual(left);
    expect(await findInGraph(gateway, canaries)).toEqual([]);
    expect(await findInFiles(folder.path, canaries, ['secrets'])).toEqual([]);
  });

  it('is not carried out before it is approved, nor when a hold came in between', async () => {
    const { id } = await requestErasure(
      deps,
      { accountIds: ['a-1'], reason: 'asked', ground: 'request_of_the_person' },
      lead,
    );
    await expect(eraseAccounts(deps, { requestId: id })).rejects.toMatchObject({
      code: 'erasure_not_approved',
    });
    await deps.erasures.decide({ id, state: 'approved', by: lead, at: 1, reason: null, job: null });
    const hold = {
      id: 'h_1',
      kind: 'account',
      targetId: 'a-1',
      reason: 'court',
      until: null,
      placedBy: lead,
      placedAt: 1,
      liftedBy: null,
      liftedAt: null,
      liftReason: null,
    } as const;
    await deps.holds.place(hold);
    const before = await listFacts(gateway);
    await expect(eraseAccounts(deps, { requestId: id })).rejects.toMatchObject({
      code: 'legal_hold',
      message: expect.stringContaining('h_1 on the account "a-1"'),
    });
    expect(await listFacts(gateway)).toEqual(before);
  });
});

describe('retention', () => {
  const start = Date.UTC(2026, 2, 2);
  const minute = 60_000;
  const day = 86_400_000;
  /** Logins and exchanges of before the 500th minute are older than a day. */
  const at = start + 500 * minute + day;
  const policies = { days: { logins: 1, exchanges: 1 }, runsOnOpen: false };
  const isOld = (row: string): boolean => Date.parse(row.split(',')[1] ?? '') < at - day;
  const isHeld = (row: string): boolean => row.startsWith('a-2,');
  const kept = (rows: string[]): string[] => rows.filter((row) => !isOld(row) || isHeld(row));
  let expected: string[];

  beforeAll(async () => {
    await resetGraph(gateway);
    const calm = await temporaryFolder();
    const remaining = { ...world, logins: kept(world.logins), exchanges: kept(world.exchanges) };
    await importWorld(erasureDeps(gateway, calm.path), calm.path, remaining);
    expected = await listFacts(gateway, omitted);
    await calm.remove();
  });

  beforeEach(async () => {
    const placed = { placedBy: lead, placedAt: 1, liftedBy: null, liftedAt: null, liftReason: null } as const;
    await deps.holds.place({
      ...placed,
      id: 'h_2',
      kind: 'account',
      targetId: 'a-2',
      reason: 'court',
      until: null,
    });
    await deps.retention.save(policies);
  });

  const goes = (rows: string[]): number => rows.length - kept(rows).length;

  it('takes what its preview says, leaves what is held, and the facts are those of what is left', async () => {
    const preview = await measureRetention(deps, policies, at);
    expect(preview.rows.map(({ table, rows, heldBack }) => ({ table, rows, heldBack }))).toEqual([
      { table: 'logins', rows: goes(world.logins), heldBack: 3 },
      { table: 'exchanges', rows: goes(world.exchanges), heldBack: 5 },
    ]);
    expect(goes(world.logins)).toBeGreaterThan(5);
    expect(await runRetention(deps, { at })).toEqual(preview);
    expect(await listFacts(gateway, omitted)).toEqual(expected);
    const again = await measureRetention(deps, policies, at);
    expect(again.rows.map(({ rows, heldBack }) => ({ rows, heldBack }))).toEqual([
      { rows: 0, heldBack: 3 },
      { rows: 0, heldBack: 5 },
    ]);
    expect((await deps.retention.read()).lastRunAt).toBe(at);
  });

  it('broken off after the rows went comes to the same end when it is run again', async () => {
    const { rows } = await limitsOf(deps, policies, at);
    const extent = await measureRetention(deps, policies, at);
    const affected = await deps.retentionFiles.readAffected(rows);
    await deps.retentionFiles.keepPlan(`rt_${at}`, { policies, extent, affected });
    await deps.retentionFiles.sweep(rows, 'remove');
    expect(await runRetention(deps, { at })).toEqual(extent);
    expect(await listFacts(gateway, omitted)).toEqual(expected);
  });
});
