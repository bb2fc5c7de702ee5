import { isAlive } from '@/lib/embedded-neo4j/ownership/process-identity';
import type { Endpoint } from '@/lib/embedded-neo4j/server/endpoint';
import { halt } from '@/lib/embedded-neo4j/server/halt';
import type { LaunchSpec } from '@/lib/embedded-neo4j/server/launch';
import { probe } from '@/lib/embedded-neo4j/server/probe';
import { database, user } from '@/lib/embedded-neo4j/server/ready';
import { graceMs, startServer } from '@/lib/embedded-neo4j/server/start';
import { pause } from '@/lib/embedded-neo4j/wait';

/** What happened to the server while nobody was looking. */
export type DatabaseEvent =
  | { kind: 'died'; pid: number }
  | { kind: 'unhealthy'; pid: number }
  | { kind: 'restarted'; pid: number }
  | { kind: 'restart_failed'; error: unknown; nextTryMs: number };

export interface Supervisor {
  endpoint(): Endpoint;
  /** Ends the watch; the server goes on. Resolves when no restart is under way. */
  end(): Promise<void>;
}

const lookEveryMs = 1_000;
const probeEveryLooks = 10;
/** A full disk makes the server refuse every read until it is restarted, though it calls itself online. */
const refusalsMax = 3;
const backoffMs = [1_000, 2_000, 5_000, 10_000, 30_000];

interface Watch {
  spec: LaunchSpec;
  password: string;
  onEvent: (event: DatabaseEvent) => void;
  signal: AbortSignal;
}

/** Restarts on the same port, so that drivers heal by themselves; tries for as long as it takes. */
async function restart(watch: Watch, dead: Endpoint): Promise<Endpoint> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { spec, password, signal } = watch;
      const endpoint = await startServer(spec, password, { portFixed: dead.port, signal });
      watch.onEvent({ kind: 'restarted', pid: endpoint.pid });
      return endpoint;
    } catch (error) {
      watch.signal.throwIfAborted();
      const nextTryMs = backoffMs[Math.min(attempt, backoffMs.length - 1)] ?? 30_000;
      watch.onEvent({ kind: 'restart_failed', error, nextTryMs });
      await pause(nextTryMs, watch.signal);
    }
  }
}

async function refuses(watch: Watch, endpoint: Endpoint): Promise<boolean> {
  const { password } = watch;
  return (await probe({ boltUri: endpoint.boltUri, user, password, database }, 5_000)) === 'refuses';
}

/** Watches the server's process every second and asks it for a real read every ten. */
export function supervise(options: Omit<Watch, 'signal'>, first: Endpoint): Supervisor {
  const controller = new AbortController();
  const watch: Watch = { ...options, signal: controller.signal };
  let endpoint = first;
  const loop = async (): Promise<void> => {
    let refusals = 0;
    for (let look = 1; ; look += 1) {
      await pause(lookEveryMs, watch.signal);
      if (look % probeEveryLooks === 0) refusals = (await refuses(watch, endpoint)) ? refusals + 1 : 0;
      if (refusals >= refusalsMax) {
        watch.onEvent({ kind: 'unhealthy', pid: endpoint.pid });
        await halt(endpoint.process, graceMs);
      } else if (await isAlive(endpoint.process)) {
        continue;
      } else {
        watch.onEvent({ kind: 'died', pid: endpoint.pid });
      }
      watch.signal.throwIfAborted();
      refusals = 0;
      endpoint = await restart(watch, endpoint);
    }
  };
  const ended = loop().catch((error: unknown) => {
    if (!watch.signal.aborted) throw error;
  });
  return {
    endpoint: () => endpoint,
    end: async () => {
      controller.abort();
      await ended;
    },
  };
}
