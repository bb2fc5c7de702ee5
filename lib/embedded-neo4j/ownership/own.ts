import { rm } from 'node:fs/promises';
import { listOtherClients } from '@/lib/embedded-neo4j/ownership/clients';
import { releaseLock } from '@/lib/embedded-neo4j/ownership/lock';
import type { Seat } from '@/lib/embedded-neo4j/ownership/seat';
import { halt } from '@/lib/embedded-neo4j/server/halt';
import { buildLaunchSpec } from '@/lib/embedded-neo4j/server/launch-spec';
import { adoptOrStart, graceMs } from '@/lib/embedded-neo4j/server/start';
import { supervise } from '@/lib/embedded-neo4j/server/supervise';

/** What an owner holds: the running server, and the duty to stop it. */
export interface Ownership {
  boltUri: string;
  password: string;
  leave: () => Promise<void>;
}

async function startOwned(seat: Seat): Promise<Ownership> {
  const { paths, options, self } = seat;
  const spec = await buildLaunchSpec(seat);
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
