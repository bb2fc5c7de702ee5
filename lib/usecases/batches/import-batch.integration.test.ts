import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportTable } from '@/lib/contracts/jobs';
import { CancelledError } from '@/lib/domain/errors';
import { fingerprintGraph, listFacts } from '@/lib/testing/graph-fingerprint';
import { importDeps, temporaryFolder, writeSource } from '@/lib/testing/import-rig';
import { type SmallWorld, smallWorld, tableText } from '@/lib/testing/import-tables';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { rollbackBatch } from '@/lib/usecases/batches/rollback-batch';
import { listSourceRows } from '@/lib/usecases/explore/list-source-rows';

const gateway = testGateway();
const world = smallWorld(40);
const tables = Object.keys(world) as (keyof SmallWorld)[];
/** Batches are content-addressed, so another split of the same rows has other batch ids. */
const batchIds = ['batchIds'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let deps: BatchDeps;

beforeEach(async () => {
  await resetGraph(gateway);
  folder = await temporaryFolder();
  deps = importDeps(gateway, folder.path);
});
afterEach(() => folder.remove());

const source = (table: ImportTable, name: string, content: string | Buffer) =>
  writeSource(folder.path, table, name, content);

async function worldSources(part: Partial<SmallWorld> = world, suffix = '') {
  const present = tables.filter((table) => part[table] !== undefined);
  return await Promise.all(
    present.map((table) => source(table, `${table}${suffix}.csv`, tableText(table, part[table] ?? []))),
  );
}

describe('importBatch', () => {
  it('brings every table into the graph and accounts for every row', async () => {
    const report = await importBatch(deps, { sources: await worldSources() });
    expect(report.outcome).toBe('committed');
    for (const { table, rows, accepted, rejected, duplicates } of report.tables) {
      expect([table, rows]).toEqual([table, world[table as keyof SmallWorld].length]);
      expect(accepted + rejected + duplicates).toBe(rows);
    }
    const facts = await listFacts(gateway);
    const identifier = (id: string) => facts.find((line) => line.includes(`"id":"${id}"`));
    expect(identifier('ip:10.1.2.3')).toContain('"networkClass":"datacenter"');
    expect(identifier('ip:10.1.2.3')).toContain('"sharedClass":"office"');
    expect(identifier('email:user.0@gmail.com')).toBeUndefined();
    expect(identifier('email:user0@gmail.com')).toContain('"degree":6');
    expect(identifier('asn:AS64501')).toBeDefined();
    expect(identifier('network:10.1.2.0/24')).toBeDefined();
    expect(report.graph.promptsLeftOut).toBe(40);
    expect(facts.filter((line) => line.startsWith('["RELATED"'))).toHaveLength(37);
  });

  it('does nothing for the same bytes, whatever the file is called', async () => {
    await importBatch(deps, { sources: await worldSources() });
    const before = await fingerprintGraph(gateway);
    const again = await importBatch(deps, { sources: await worldSources(world, '-renamed') });
    expect(again).toMatchObject({ outcome: 'nothing_new', batchId: null });
    expect(again.filesKnown).toHaveLength(tables.length);
    expect(await fingerprintGraph(gateway)).toBe(before);
  });

  it('counts the rows of shuffled and overlapping files once', async () => {
    await importBatch(deps, { sources: await worldSources() });
    const before = await fingerprintGraph(gateway, batchIds);
    const shuffled = { exchanges: [...world.exchanges].reverse(), logins: [...world.logins].reverse() };
    const report = await importBatch(deps, { sources: await worldSources(shuffled, '-shuffled') });
    expect(
      report.tables.map(({ table, duplicatesOfEarlierBatches }) => [table, duplicatesOfEarlierBatches]),
    ).toEqual([
      ['logins', world.logins.length],
      ['exchanges', world.exchanges.length],
    ]);
    expect(await fingerprintGraph(gateway, batchIds)).toBe(before);
  });

  it('gives the same graph in one batch, in three overlapping batches and in any order', async () => {
    const whole = {
      accounts: world.accounts,
      exchanges: world.exchanges,
      payments: world.payments,
      ips: world.ips,
    };
    await importBatch(deps, { sources: await worldSources(whole) });
    const expected = await listFacts(gateway, batchIds);
    const parts = [
      { exchanges: world.exchanges.slice(0, 120), ips: world.ips },
      { exchanges: world.exchanges.slice(80), accounts: world.accounts.slice(0, 30) },
      { accounts: world.accounts.slice(10), payments: world.payments },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      await resetGraph(gateway);
      for (const i of order) {
        await importBatch(deps, { sources: await worldSources(parts[i] ?? {}, `-${order.join('')}-${i}`) });
      }
      expect(await listFacts(gateway, batchIds)).toEqual(expected);
    }
  });

  it('leaves the graph as if a rolled-back batch had never been imported', async () => {
    await importBatch(deps, {
      sources: await worldSources(
        { accounts: world.accounts.slice(0, 20), exchanges: world.exchanges.slice(0, 60) },
        '-a',
      ),
    });
    const before = await listFacts(gateway);
    const { batchId } = await importBatch(deps, { sources: await worldSources(world, '-b') });
    expect(await listFacts(gateway)).not.toEqual(before);
    const report = await rollbackBatch(deps, { batchId: batchId ?? '' });
    expect(report.accountsRemoved).toBe(20);
    expect(await listFacts(gateway)).toEqual(before);
    const again = await importBatch(deps, { sources: await worldSources(world, '-b') });
    expect(again.outcome).toBe('committed');
  });

  it('rolls back the older of two overlapping batches and keeps what the newer one holds', async () => {
    const older = await importBatch(deps, {
      sources: await worldSources({ exchanges: world.exchanges.slice(0, 100) }, '-a'),
    });
    await importBatch(deps, { sources: await worldSources({ exchanges: world.exchanges.slice(50) }, '-b') });
    await rollbackBatch(deps, { batchId: older.batchId ?? '' });
    const left = await listFacts(gateway, batchIds);
    await resetGraph(gateway);
    const fresh = await temporaryFolder();
    await importBatch(importDeps(gateway, fresh.path), {
      sources: [
        await writeSource(
          fresh.path,
          'exchanges',
          'b.csv',
          tableText('exchanges', world.exchanges.slice(50)),
        ),
      ],
    });
    expect(left).toEqual(await listFacts(gateway, batchIds));
    await fresh.remove();
  });

  it('opens the rows behind a figure with their file and line', async () => {
    await importBatch(deps, { sources: await worldSources() });
    const page = await listSourceRows(deps, {
      reference: {
        table: 'payments',
        accountIds: ['a-3'],
        identifierKind: 'payment_method',
        identifierValue: 'card-3',
      },
    });
    expect(page).toMatchObject({
      total: 1,
      rows: [{ file: 'payments.csv', line: 5, accountId: 'a-3', values: { method: 'card-3' } }],
    });
    const email = await listSourceRows(deps, {
      reference: {
        table: 'accounts',
        accountIds: ['a-0', 'a-7'],
        identifierKind: 'email',
        identifierValue: 'user0@gmail.com',
      },
    });
    expect(email.rows.map(({ line, values }) => [line, values.email])).toEqual([
      [2, 'User.0+x@Gmail.com'],
      [9, 'User.0+x@Gmail.com'],
    ]);
  });

  it('leaves nothing when it is cancelled half-way', async () => {
    await importBatch(deps, { sources: await worldSources({ accounts: world.accounts.slice(0, 5) }, '-a') });
    const before = await listFacts(gateway);
    for (const stage of ['removing duplicates of logins', 'writing identifiers', 'writing uses']) {
      const abort = new AbortController();
      const cancelled = importBatch(
        deps,
        { sources: await worldSources(world, '-b') },
        { signal: abort.signal, onProgress: (progress) => progress.stage === stage && abort.abort() },
      );
      await expect(cancelled).rejects.toThrow(CancelledError);
      expect(await listFacts(gateway)).toEqual(before);
      expect((await deps.batches.listInStates(['failed'])).map(({ failure }) => failure)).toEqual([
        'The import was cancelled.',
      ]);
    }
  });

  it('stops at a truncated file and says so, and nothing is left', async () => {
    const whole = gzipSync(tableText('exchanges', world.exchanges));
    const cut = await source('exchanges', 'cut.csv.gz', whole.subarray(0, whole.length - 20));
    await expect(importBatch(deps, { sources: [cut] })).rejects.toMatchObject({ code: 'file_truncated' });
    expect(await listFacts(gateway)).toEqual([]);
  });

  it('does two imports at once one after the other', async () => {
    const sets = await Promise.all([
      worldSources({ exchanges: world.exchanges.slice(0, 120) }, '-a'),
      worldSources({ exchanges: world.exchanges.slice(60), logins: world.logins }, '-b'),
    ]);
    await Promise.all(sets.map((sources) => importBatch(deps, { sources })));
    const together = await listFacts(gateway, batchIds);
    await resetGraph(gateway);
    const fresh = await temporaryFolder();
    const sources = await Promise.all(
      (['exchanges', 'logins'] as const).map((table) =>
        writeSource(fresh.path, table, `${table}.csv`, tableText(table, world[table])),
      ),
    );
    await importBatch(importDeps(gateway, fresh.path), { sources });
    expect(together).toEqual(await listFacts(gateway, batchIds));
    await fresh.remove();
  });
});
