import { EnvironmentError } from '@/lib/domain/environment-error';
import type { Database, OpenDatabaseOptions } from '@/lib/embedded-neo4j/options';
import { type Attachment, attach } from '@/lib/embedded-neo4j/ownership/attach';
import { unregisterClient } from '@/lib/embedded-neo4j/ownership/clients';
import { acquireLock, type Holder } from '@/lib/embedded-neo4j/ownership/lock';
import { own } from '@/lib/embedded-neo4j/ownership/own';
import { findProcess, isAlive } from '@/lib/embedded-neo4j/ownership/process-identity';
import { type Seat, takeSeat } from '@/lib/embedded-neo4j/ownership/seat';
import { findEndpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { database, user } from '@/lib/embedded-neo4j/server/ready';
import { pause } from '@/lib/embedded-neo4j/wait';

/** An owner may be downloading the server; beyond this it is taken to be stuck. */
const ownerPatienceMs = 10 * 60_000;

function lockedError(seat: Seat, owner: Holder): EnvironmentError {
  return new EnvironmentError({
    code: 'data_folder_locked',
    message: `Process ${owner.pid} holds the data folder ${seat.paths.dataDir}, but its database does not answer.`,
    remedy: `Wait for process ${owner.pid} or stop it, then try again; or use another folder with --data.`,
    details: { dataDir: seat.paths.dataDir, ownerPid: owner.pid },
  });
}

function notRunningError(seat: Seat): EnvironmentError {
  return new EnvironmentError({
    code: 'database_not_running',
    message: `No process runs the database of ${seat.paths.dataDir}.`,
    remedy: 'Start it with "skein up".',
    details: { dataDir: seat.paths.dataDir },
  });
}

/** The server somebody else runs, once it answers; undefined when the owner went away first. */
async function waitForOwner(seat: Seat, owner: Holder): Promise<Attachment | undefined> {
  const deadline = Date.now() + ownerPatienceMs;
  seat.options.onProgress?.({ stage: `Waiting for the database of process ${owner.pid}`, done: 0 });
  while (await isAlive(owner)) {
    const attachment = await attach(seat);
    if (attachment) return attachment;
    if (Date.now() > deadline) throw lockedError(seat, owner);
    await pause(250, seat.options.signal);
  }
  return undefined;
}

/** Only the lock's living owner can be attached to; an orphaned server does not count. */
async function attachOnly(seat: Seat): Promise<Attachment> {
  const endpoint = await findEndpoint(seat.paths.endpoint);
  const isRunning = endpoint !== undefined && (await findProcess(endpoint.pid)) !== undefined;
  const attachment = isRunning ? await attach(seat) : undefined;
  if (!attachment) throw notRunningError(seat);
  return attachment;
}

async function enter(seat: Seat): Promise<Attachment & { owned: boolean }> {
  if (seat.options.attachOnly) return { ...(await attachOnly(seat)), owned: false };
  for (;;) {
    const owner = await acquireLock(seat.paths.lock, seat.self);
    if (!owner) return { ...(await own(seat)), owned: true };
    const attachment = await waitForOwner(seat, owner);
    if (attachment) return { ...attachment, owned: false };
  }
}

/**
 * Opens the database of a data folder: brings the server (first start only), starts and watches it, or uses the one that
 * another process of the same folder runs. Throws EnvironmentErrors that say what to do.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const seat = await takeSeat(options);
  const leaveSeat = (): Promise<void> => unregisterClient(seat.paths.clientsDir, seat.self);
  try {
    const { boltUri, password, owned, leave } = await enter(seat);
    let stopped: Promise<void> | undefined;
    const leaveAll = async (): Promise<void> => {
      try {
        await leave();
      } finally {
        await leaveSeat();
      }
    };
    const stop = (): Promise<void> => {
      stopped ??= leaveAll();
      return stopped;
    };
    return { boltUri, user, password, database, owned, stop };
  } catch (error) {
    await leaveSeat();
    throw error;
  }
}
