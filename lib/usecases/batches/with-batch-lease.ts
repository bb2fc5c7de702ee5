import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import type { BatchDeps } from '@/lib/usecases/batches/deps';

/** A dead holder blocks others for at most this long. */
export const batchLeaseMs = 10_000;
const renewEveryMs = 3_000;
const askEveryMs = 500;

type LeaseDeps = Pick<BatchDeps, 'batches' | 'clock' | 'ids' | 'log'>;

async function acquire(
  deps: LeaseDeps,
  owner: string,
  options: { waitMs: number; signal?: AbortSignal; onProgress?: OnProgress },
): Promise<boolean> {
  const giveUpAt = deps.clock.now() + options.waitMs;
  while (!(await deps.batches.acquireLease({ owner, now: deps.clock.now(), leaseMs: batchLeaseMs }))) {
    if (options.signal?.aborted) throw new CancelledError('Waiting for another import');
    if (deps.clock.now() >= giveUpAt) return false;
    options.onProgress?.({ stage: 'waiting for another import to end', done: 0 });
    await sleep(askEveryMs);
  }
  return true;
}

/**
 * Does `work` as the only one that changes batches, waiting up to `waitMs` (default: as long as it takes). Undefined when
 * another holder kept the right.
 */
export async function withBatchLease<T>(
  deps: LeaseDeps,
  options: { waitMs?: number; signal?: AbortSignal; onProgress?: OnProgress },
  work: () => Promise<T>,
): Promise<T | undefined> {
  const owner = deps.ids.next('lease');
  if (!(await acquire(deps, owner, { waitMs: Number.POSITIVE_INFINITY, ...options }))) return undefined;
  const renewal = setInterval(() => {
    deps.batches
      .acquireLease({ owner, now: deps.clock.now(), leaseMs: batchLeaseMs })
      .catch((error: unknown) => {
        deps.log.warn('the lease of the batches could not be renewed', { error: String(error) });
      });
  }, renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await deps.batches.releaseLease(owner);
  }
}
