import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { findProcess, isAlive } from '@/lib/embedded-neo4j/ownership/process-identity';
import { type Endpoint, findEndpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { serverPaths } from '@/lib/embedded-neo4j/server/server-paths';

const holder = z.object({ pid: z.int(), startedAt: z.string() });

/** The process that runs the database of a data folder. */
export interface Owner {
  pid: number;
  startedAt: string;
  /** True for `skein db run`, which does nothing else and may be stopped. */
  isDatabaseOnly: boolean;
}

/** What is known of a data folder's embedded database without starting it. */
export interface DatabaseSituation {
  owner: Owner | undefined;
  /** The living server; without an owner it was left behind by one that was killed. */
  endpoint: Endpoint | undefined;
}

async function findOwner(lockPath: string): Promise<Owner | undefined> {
  let text: string;
  try {
    text = await readFile(lockPath, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = holder.safeParse(JSON.parse(text));
  if (!parsed.success || !(await isAlive(parsed.data))) return undefined;
  const { pid, startedAt } = parsed.data;
  const command = (await findProcess(pid))?.command ?? '';
  return { pid, startedAt, isDatabaseOnly: / db run( |$)/.test(command) };
}

/** Looks at lock and endpoint of a data folder. */
export async function lookAtDatabase(dataDir: string): Promise<DatabaseSituation> {
  const paths = serverPaths(dataDir);
  const endpoint = await findEndpoint(paths.endpoint);
  const isServerAlive = endpoint !== undefined && (await isAlive(endpoint.process));
  return { owner: await findOwner(paths.lock), endpoint: isServerAlive ? endpoint : undefined };
}

/** Resolves when the owner has ended; false when it has not within `patienceMs`. */
export async function waitUntilGone(owner: Owner, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (await isAlive(owner)) {
    if (performance.now() > deadline) return false;
    await delay(100);
  }
  return true;
}
