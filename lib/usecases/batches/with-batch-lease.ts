import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import type { BatchDeps } from '@/lib/usecases/batches/deps';
import { withPatience } from '@/lib/usecases/batches/with-patience';

/** A dead holder blocks others for at most this long. */
export const batchLeaseMs = 10_000;
const renewEveryMs = 3_000;
const askEveryMs = 500;

async function acquire(
  deps: BatchDeps,
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

/** The lease ran out while the database was away, and another process took it: that one puts this batch in order. */
function taken(): AppError {
  return new AppError('conflict', {
    code: 'batch_lease_lost',
    message: 'While the database was away another process began to change the batches.',
    remedy: 'Nothing is lost: it finishes what was begun here. "skein batches list" shows the outcome.',
  });
}

interface WaitOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/**
 * Does `work` as the only one that changes batches, waiting for that up to `waitMs`. `work` gets the same deps with patience:
 * their stores wait for a database that is away. Undefined when another holder kept the right.
 */
export async function tryBatchLease<T>(
  deps: BatchDeps,
  options: WaitOptions & { waitMs: number },
  work: (patient: BatchDeps) => Promise<T>,
): Promise<T | undefined> {
  const owner = deps.ids.next('lease');
  if (!(await acquire(deps, owner, options))) return undefined;
  const renew = (): Promise<boolean> =>
    deps.batches.acquireLease({ owner, now: deps.clock.now(), leaseMs: batchLeaseMs });
  const renewal = setInterval(() => {
    renew().catch((error: unknown) => {
      deps.log.warn('the lease of the batches could not be renewed', { error: String(error) });
    });
  }, renewEveryMs);
  const mayGoOn = async (): Promise<void> => {
    if (!(await renew())) throw taken();
  };
  try {
    return await work(withPatience(deps, options, mayGoOn));
  } finally {
    clearInterval(renewal);
    await deps.batches.releaseLease(owner);
  }
}

/** The same, waiting as long as it takes. */
export async function withBatchLease<T extends object>(
  deps: BatchDeps,
  options: WaitOptions,
  work: (patient: BatchDeps) => Promise<T>,
): Promise<T> {
  const result = await tryBatchLease(deps, { ...options, waitMs: Number.POSITIVE_INFINITY }, work);
  if (!result)
    throw new AppError('bug', { code: 'lease_missed', message: 'An unlimited wait for the lease ended.' });
  return result;
}
