import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, CancelledError } from '@/lib/domain/errors';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import type { WorkOptions } from '@/lib/usecases/ports/lake';

/** A database that is being restarted is back within half a minute; one that an operator mends may take longer. */
const patienceMs = 15 * 60_000;
const askEveryMs = 1_000;

const isAway = (error: unknown): boolean => error instanceof AppError && error.kind === 'unavailable';

type Call = (...given: unknown[]) => Promise<unknown>;

/**
 * The same stores, whose calls wait for a database that is away and are then made again: each of them sets a state rather
 * than adding to one, so that a commit whose acknowledgement was lost does no harm. `mayGoOn` is asked before a call is
 * repeated and throws where somebody else has taken over meanwhile.
 */
export function withPatience<D extends BatchDeps>(
  deps: D,
  { signal, onProgress }: WorkOptions,
  mayGoOn: () => Promise<void>,
): D {
  const patiently = async (call: () => Promise<unknown>): Promise<unknown> => {
    const giveUpAt = deps.clock.now() + patienceMs;
    for (let isAgain = false; ; isAgain = true) {
      try {
        if (isAgain) await mayGoOn();
        return await call();
      } catch (error) {
        if (!isAway(error) || deps.clock.now() > giveUpAt) throw error;
        if (signal?.aborted) throw new CancelledError('The import');
        deps.log.warn('the database is away; the import goes on when it is back', { error: String(error) });
        onProgress?.({ stage: 'waiting for the database to come back', done: 0 });
        await sleep(askEveryMs);
      }
    }
  };
  const wrap = <T extends object>(store: T): T =>
    Object.fromEntries(
      Object.entries(store).map(([name, call]) => [
        name,
        (...given: unknown[]) => patiently(() => (call as Call)(...given)),
      ]),
    ) as T;
  return { ...deps, batches: wrap(deps.batches), facts: wrap(deps.facts) };
}
