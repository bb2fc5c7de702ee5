import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { listOtherClients } from '@/lib/embedded-neo4j/ownership/clients';
import { releaseLock } from '@/lib/embedded-neo4j/ownership/lock';
import type { Seat } from '@/lib/embedded-neo4j/ownership/seat';
import { assertJava } from '@/lib/embedded-neo4j/runtime/java';
import { ensureRuntime } from '@/lib/embedded-neo4j/runtime/runtime';
import { buildConfig } from '@/lib/embedded-neo4j/server/config';
import { halt } from '@/lib/embedded-neo4j/server/halt';
import type { LaunchSpec } from '@/lib/embedded-neo4j/server/launch';
import { chooseMemory } from '@/lib/embedded-neo4j/server/memory';
import { adoptOrStart, graceMs } from '@/lib/embedded-neo4j/server/start';
import { supervise } from '@/lib/embedded-neo4j/server/supervise';

/** What an owner holds: the running server, and the duty to stop it. */
export interface Ownership {
  boltUri: string;
  password: string;
  leave: () => Promise<void>;
}

async function buildSpec({ paths, options }: Seat): Promise<LaunchSpec> {
  const { heapMb, pageCacheMb, javaPath = 'java', cacheDir, mavenPath, onProgress, signal } = options;
  await assertJava(javaPath);
  const runtime = await ensureRuntime({ cacheDir, mavenPath, onProgress, signal });
  const memory = chooseMemory(Math.round(totalmem() / 1_048_576), {
    ...(heapMb === undefined ? {} : { heapMb }),
    ...(pageCacheMb === undefined ? {} : { pageCacheMb }),
  });
  const configId = createHash('sha256')
    .update(runtime.id)
    .update(buildConfig({ port: 0, memory, pluginsDir: runtime.pluginsDir }))
    .digest('hex')
    .slice(0, 12);
  return { paths, runtime, memory, javaPath, configId };
}

async function startOwned(seat: Seat): Promise<Ownership> {
  const { paths, options, self } = seat;
  const spec = await buildSpec(seat);
  options.onProgress?.({ stage: 'Starting the database', done: 0 });
  const { endpoint, password } = await adoptOrStart(spec, options.signal);
  const onEvent = options.onEvent ?? (() => undefined);
  const supervisor = supervise({ spec, password, onEvent }, endpoint);
  const leave = async (): Promise<void> => {
    await supervisor.end();
    const others = await listOtherClients(paths.clientsDir, self);
    if (others.length === 0) {
      await halt(supervisor.endpoint().process, options.stopGraceMs ?? graceMs);
      await rm(paths.endpoint, { force: true });
    }
    await releaseLock(paths.lock, self);
  };
  return { boltUri: endpoint.boltUri, password, leave };
}

/** Runs the server as the owner of the data folder; the lock must be held, and is given back on failure. */
export async function own(seat: Seat): Promise<Ownership> {
  try {
    return await startOwned(seat);
  } catch (error) {
    await releaseLock(seat.paths.lock, seat.self);
    throw error;
  }
}
