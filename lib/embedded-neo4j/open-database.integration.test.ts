import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@/lib/embedded-neo4j/open-database';
import type { Database } from '@/lib/embedded-neo4j/options';
import { findProcess } from '@/lib/embedded-neo4j/ownership/process-identity';
import { createDriver } from '@/lib/neo4j/driver';

const { SKEIN_CACHE } = process.env;
const dataDir = await mkdtemp(join(tmpdir(), 'skein-owner-test-'));
const options = {
  dataDir,
  heapMb: 512,
  pageCacheMb: 64,
  stopGraceMs: 0,
  ...(SKEIN_CACHE ? { cacheDir: SKEIN_CACHE } : {}),
};
/** A start takes 10 s on a free machine, a minute on a crowded one. */
const patience = { timeout: 170_000, interval: 200 };

const endpoint = (): { pid: number; port: number } =>
  JSON.parse(readFileSync(join(dataDir, 'neo4j', 'endpoint.json'), 'utf8'));
const owner = (): { pid: number; token: string } =>
  JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8'));
const open: Database[] = [];
let holder: ChildProcess | undefined;

afterAll(async () => {
  holder?.kill('SIGKILL');
  await Promise.all(open.map((database) => database.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function enter(extra: Partial<typeof options> & { attachOnly?: boolean } = {}): Promise<Database> {
  const database = await openDatabase({ ...options, ...extra });
  open.push(database);
  return database;
}

function driverOf(database: Database) {
  return createDriver({ ...database, uri: database.boltUri });
}

async function countNodes(database: Database): Promise<number> {
  const driver = driverOf(database);
  try {
    const { records } = await driver.executeQuery('MATCH (n:Kept) RETURN count(n) AS n');
    return records[0]?.get('n');
  } finally {
    await driver.close();
  }
}

async function setting(database: Database, name: string): Promise<string> {
  const driver = driverOf(database);
  try {
    const { records } = await driver.executeQuery('SHOW SETTINGS $name YIELD value', { name: [name] });
    return records[0]?.get('value');
  } finally {
    await driver.close();
  }
}

// One story on one data folder, told in order: every chapter rests on the one before.
describe.sequential('a data folder and its database', { timeout: 180_000 }, () => {
  it('cannot be attached to while nobody runs it', async () => {
    await expect(openDatabase({ ...options, attachOnly: true })).rejects.toMatchObject({
      code: 'database_not_running',
      exitCode: 27,
    });
  });

  it('is started by the first who opens it, behind a password only its user can read', async () => {
    const first = await enter();
    expect(first.owned).toBe(true);
    expect(owner().pid).toBe(process.pid);
    expect(statSync(join(dataDir, 'secrets', 'neo4j-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700);
    const { command } = (await findProcess(endpoint().pid)) ?? { command: '' };
    expect(command).toContain(dataDir);
    expect(command).not.toContain(first.password);
    const wrong = neo4j.driver(first.boltUri, neo4j.auth.basic('neo4j', 'neo4j'));
    await expect(wrong.executeQuery('RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
    await wrong.close();
  });

  it.each([
    ['dbms.security.auth_enabled', 'true'],
    ['server.http.enabled', 'false'],
    ['server.https.enabled', 'false'],
    ['dbms.usage_report.enabled', 'false'],
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    ['server.bolt.listen_address', expect.stringMatching(/^127\.0\.0\.1:/)],
    ['db.transaction.timeout', '1m'],
    ['db.memory.transaction.max', '256.00MiB'],
  ])('runs with %s = %s (O-08)', async (name, value) => {
    expect(await setting(open[0] as Database, name)).toEqual(value);
  });

  it('is shared with the second who opens it', async () => {
    const second = await enter();
    expect(second.owned).toBe(false);
    expect(second.boltUri).toBe(open[0]?.boltUri);
    await (await enter({ attachOnly: true })).stop();
  });

  it('comes back by itself on the same port after kill -9, with all it acknowledged (D-04)', async () => {
    const [first] = open as [Database];
    const driver = driverOf(first);
    await driver.executeQuery('CREATE (:Kept)');
    const { pid, port } = endpoint();
    process.kill(pid, 'SIGKILL');
    const healed = await vi.waitUntil(
      () => driver.executeQuery('MATCH (n:Kept) RETURN count(n) AS n').catch(() => undefined),
      patience,
    );
    expect(healed.records[0]?.get('n')).toBe(1);
    expect(endpoint().port).toBe(port);
    expect(endpoint().pid).not.toBe(pid);
    await driver.close();
  });

  it('goes on when its owner leaves, and the one who stays becomes the owner', async () => {
    const [first, second] = open as [Database, Database];
    const { pid } = endpoint();
    const { token } = owner();
    await first.stop();
    await vi.waitUntil(() => existsSync(join(dataDir, 'lock.json')) && owner().token !== token, patience);
    expect(endpoint().pid).toBe(pid);
    expect(await countNodes(second)).toBe(1);
  });

  it('stops with its last user and leaves no process, lock or endpoint', async () => {
    const { pid } = endpoint();
    await open[1]?.stop();
    expect(await findProcess(pid)).toBeUndefined();
    expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'neo4j', 'endpoint.json'))).toBe(false);
  });

  it('is taken over from an owner that was killed, server and all', async () => {
    const script = join(import.meta.dirname, '..', 'testing', 'hold-database.ts');
    const started = spawn(process.execPath, ['--import', 'tsx', script, dataDir, SKEIN_CACHE ?? ''], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    holder = started;
    const [line] = (await once(started.stdout, 'data')) as [Buffer];
    expect(line.toString()).toContain('true');
    const { pid } = endpoint();
    started.kill('SIGKILL');
    await once(started, 'exit');
    expect(await findProcess(pid)).toBeDefined();
    const heir = await enter();
    expect(heir.owned).toBe(true);
    expect(endpoint().pid).toBe(pid);
    expect(await countNodes(heir)).toBe(1);
    await heir.stop();
    expect(await findProcess(pid)).toBeUndefined();
  });
});
