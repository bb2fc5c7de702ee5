import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '@/lib/embedded-neo4j/open-database';
import type { Connection } from '@/lib/neo4j/driver';
import { migrate } from '@/lib/neo4j/migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Connection;
  }
}

const migrationsFolder = join(import.meta.dirname, '..', '..', 'graph-schema', 'migrations');
let tearDown: () => Promise<void> = async () => undefined;

function externalConnection(uri: string): Connection {
  const { NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE } = process.env;
  return {
    uri,
    user: NEO4J_TEST_USER ?? 'neo4j',
    password: NEO4J_TEST_PASSWORD ?? '',
    database: NEO4J_TEST_DATABASE ?? 'neo4j',
  };
}

async function startEmbedded(): Promise<Connection> {
  const { SKEIN_CACHE } = process.env;
  const dataDir = await mkdtemp(join(tmpdir(), 'skein-test-db-'));
  const server = await openDatabase({
    dataDir,
    heapMb: 512,
    pageCacheMb: 64,
    stopGraceMs: 0,
    ...(SKEIN_CACHE ? { cacheDir: SKEIN_CACHE } : {}),
  });
  tearDown = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const { boltUri: uri, user, password, database } = server;
  return { uri, user, password, database };
}

/** Starts one embedded database for the whole run, or uses the disposable one at `NEO4J_TEST_URI` (it gets emptied). */
export async function setup(project: TestProject): Promise<void> {
  const { NEO4J_TEST_URI } = process.env;
  const connection = NEO4J_TEST_URI ? externalConnection(NEO4J_TEST_URI) : await startEmbedded();
  try {
    await migrate(connection, migrationsFolder);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('neo4j', connection);
}

export async function teardown(): Promise<void> {
  await tearDown();
}
