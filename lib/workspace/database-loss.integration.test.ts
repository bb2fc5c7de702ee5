import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { openDatabase } from '@/lib/embedded-neo4j/open-database';
import type { Database } from '@/lib/embedded-neo4j/options';
import { createGateway } from '@/lib/neo4j/create-gateway';
import type { Gateway } from '@/lib/neo4j/gateway';
import { migrate } from '@/lib/neo4j/migrate';
import { findAccount } from '@/lib/neo4j/queries/find-account/query';
import { fingerprintGraph } from '@/lib/testing/graph-fingerprint';
import { importDeps, temporaryFolder, writeSource } from '@/lib/testing/import-rig';
import { smallWorld, tableText } from '@/lib/testing/import-tables';
import { importBatch } from '@/lib/usecases/batches/import-batch';
import { rollbackBatch } from '@/lib/usecases/batches/rollback-batch';

/** A start takes 10 s on a free machine, a minute on a crowded one. */
const patience = { timeout: 170_000, interval: 200 };
const { SKEIN_CACHE } = process.env;
const world = smallWorld(40);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: Database;
let gateway: Gateway;

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await openDatabase({
    dataDir: folder.path,
    heapMb: 512,
    pageCacheMb: 64,
    stopGraceMs: 0,
    ...(SKEIN_CACHE ? { cacheDir: SKEIN_CACHE } : {}),
  });
  const connection = { ...database, uri: database.boltUri };
  await migrate(connection, join(import.meta.dirname, '..', '..', 'graph-schema', 'migrations'));
  gateway = createGateway(connection);
});
afterAll(async () => {
  await gateway.close();
  await database.stop();
  await folder.remove();
});

function killDatabase(): void {
  const text = readFileSync(join(folder.path, 'neo4j', 'endpoint.json'), 'utf8');
  process.kill((JSON.parse(text) as { pid: number }).pid, 'SIGKILL');
}

const tables = ['accounts', 'payments', 'logins', 'exchanges', 'relations'] as const;
const writeWorld = () =>
  Promise.all(
    tables.map((table) => writeSource(folder.path, table, `${table}.csv`, tableText(table, world[table]))),
  );

it('pauses an import while the database is gone, and ends with the graph of an undisturbed one', async () => {
  const deps = importDeps(gateway, folder.path);
  const sources = await writeWorld();
  const { batchId } = await importBatch(deps, { sources });
  const undisturbed = await fingerprintGraph(gateway);
  await rollbackBatch(deps, { batchId: batchId ?? '' });

  const stages: string[] = [];
  let isKilled = false;
  const onProgress = ({ stage }: { stage: string }): void => {
    stages.push(stage);
    if (stage !== 'writing uses' || isKilled) return;
    isKilled = true;
    killDatabase();
  };
  const report = await importBatch(deps, { sources }, { onProgress });
  expect(stages).toContain('waiting for the database to come back');
  expect(report.outcome).toBe('committed');
  expect(await fingerprintGraph(gateway)).toBe(undisturbed);
}, 240_000);

it('answers or fails every query under way when the database dies, and connects again by itself', async () => {
  killDatabase();
  const asked = Array.from({ length: 50 }, (_, i) =>
    gateway.run(findAccount, { accountId: `a-${i}`, runId: null }),
  );
  const answers = await Promise.allSettled(asked);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(failures.length).toBeGreaterThan(0);
  for (const reason of failures) {
    expect(reason).toBeInstanceOf(AppError);
    expect(reason).toMatchObject({ kind: 'unavailable' });
  }
  await vi.waitFor(async () => expect(await gateway.isHealthy()).toBe(true), patience);
  await expect(gateway.run(findAccount, { accountId: 'a-1', runId: null })).resolves.toHaveLength(1);
}, 240_000);
