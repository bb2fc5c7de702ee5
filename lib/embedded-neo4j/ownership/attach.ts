import { acquireLock } from '@/lib/embedded-neo4j/ownership/lock';
import { type Ownership, own } from '@/lib/embedded-neo4j/ownership/own';
import type { Seat } from '@/lib/embedded-neo4j/ownership/seat';
import { ensurePassword } from '@/lib/embedded-neo4j/server/auth-file';
import { findEndpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { probe } from '@/lib/embedded-neo4j/server/probe';
import { database, user } from '@/lib/embedded-neo4j/server/ready';
import { pause } from '@/lib/embedded-neo4j/wait';

export interface Attachment {
  boltUri: string;
  password: string;
  leave: () => Promise<void>;
}

const lookEveryMs = 2_000;

/** Waits for the owner's place to fall free, then takes it; ends without when the signal fires first. */
async function succeed(seat: Seat, signal: AbortSignal): Promise<Ownership | undefined> {
  while (!signal.aborted) {
    try {
      await pause(lookEveryMs, signal);
      if ((await acquireLock(seat.paths.lock, seat.self)) === undefined) {
        return await own({ ...seat, options: { ...seat.options, signal } });
      }
    } catch (error) {
      if (!signal.aborted) {
        seat.options.onEvent?.({ kind: 'restart_failed', error, nextTryMs: lookEveryMs });
      }
    }
  }
  return undefined;
}

/** Uses the server the owner runs, if it answers. Should the owner go while we stay, we take its place. */
export async function attach(seat: Seat): Promise<Attachment | undefined> {
  const endpoint = await findEndpoint(seat.paths.endpoint);
  if (!endpoint) return undefined;
  const { boltUri } = endpoint;
  const password = await ensurePassword(seat.paths.password);
  if ((await probe({ boltUri, user, password, database }, 5_000)) !== 'answers') return undefined;
  if (seat.options.attachOnly) return { boltUri, password, leave: async () => undefined };
  const controller = new AbortController();
  const succession = succeed(seat, controller.signal);
  return {
    boltUri,
    password,
    leave: async () => {
      controller.abort();
      await (await succession)?.leave();
    },
  };
}
