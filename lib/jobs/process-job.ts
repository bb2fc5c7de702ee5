import { randomBytes } from 'node:crypto';
import type { JobFailure, JobPayload, JobRecord } from '@/lib/contracts/jobs';
import { AppError, CancelledError } from '@/lib/domain/errors';
import { type JobId, jobId } from '@/lib/domain/ids';
import type { OnProgress, Progress } from '@/lib/domain/progress';
import { startHeartbeat } from '@/lib/jobs/heartbeat';
import { attemptsMax } from '@/lib/jobs/release-abandoned';
import type { JobOutcome, JobStore, Lease } from '@/lib/usecases/ports/jobs';
import type { Clock, Log } from '@/lib/usecases/ports/system';

/** What a handler may use besides its payload. `signal` is aborted on cancellation, shutdown and a lost lease. */
export interface JobTools {
  jobId: JobId;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Does the work of one job by calling a use case; must be safe to run again from the start. */
export type JobHandler = (payload: JobPayload, tools: JobTools) => Promise<Record<string, unknown>>;

export interface JobDeps {
  jobs: JobStore;
  clock: Clock;
  log: Log;
}

export interface ProcessOptions {
  leaseMs: number;
  /** Shutdown of the process: a worker's job goes back in the queue, an inline one is cancelled. */
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

function toFailure(error: unknown, log: Log, job: JobRecord): JobFailure {
  if (error instanceof AppError) {
    const { code, message, remedy } = error;
    return { code, message, ...(remedy === undefined ? {} : { remedy }) };
  }
  const reference = randomBytes(4).toString('hex');
  log.error('job broke', { jobId: job.id, reference, err: error });
  return { code: 'unexpected', message: `Something in Skein broke (reference ${reference}).` };
}

/** How a job ends after `error`: undefined means it goes back in the queue. */
function outcomeOf(
  error: unknown,
  why: { isCancelRequested: boolean; isShutdown: boolean },
  job: JobRecord,
  log: Log,
): JobOutcome | undefined {
  if (why.isCancelRequested) return { state: 'cancelled' };
  if (why.isShutdown) return job.runner === 'worker' ? undefined : { state: 'cancelled' };
  if (error instanceof CancelledError) return { state: 'cancelled' };
  const isWorthRetrying = error instanceof AppError && error.retryable;
  if (isWorthRetrying && job.runner === 'worker' && job.attempts < attemptsMax) return undefined;
  return { state: 'failed', failure: toFailure(error, log, job) };
}

/**
 * Runs a claimed job to its end while keeping its lease, and records the outcome. Rethrows what the handler threw, after
 * recording it.
 */
export async function processJob(
  deps: JobDeps,
  job: JobRecord,
  handler: JobHandler,
  options: ProcessOptions,
): Promise<Record<string, unknown>> {
  const lease: Lease = { jobId: jobId.parse(job.id), owner: job.leaseOwner ?? '' };
  let latest: Progress | undefined;
  const heartbeat = startHeartbeat(deps, lease, {
    leaseMs: options.leaseMs,
    leaseUntil: job.leaseUntil ?? 0,
    takeProgress: () => {
      const taken = latest;
      latest = undefined;
      return taken;
    },
  });
  const signals = options.signal ? [options.signal, heartbeat.signal] : [heartbeat.signal];
  try {
    const result = await handler(job.payload, {
      jobId: lease.jobId,
      signal: AbortSignal.any(signals),
      onProgress: (progress) => {
        latest = progress;
        options.onProgress?.(progress);
      },
    });
    await heartbeat.stop();
    await deps.jobs.finish(lease, { state: 'succeeded', result }, deps.clock.now());
    return result;
  } catch (error) {
    const beats = await heartbeat.stop();
    const isShutdown = options.signal?.aborted === true;
    const why = { isCancelRequested: beats.isCancelRequested, isShutdown };
    await record(deps, lease, outcomeOf(error, why, job, deps.log), beats.leaseUntil);
    throw error;
  }
}

/** Records how a job ended badly. A database that is away must not hide why: the lease runs out by itself then. */
async function record(
  deps: JobDeps,
  lease: Lease,
  outcome: JobOutcome | undefined,
  leaseUntilSeen: number,
): Promise<void> {
  const now = deps.clock.now();
  try {
    if (outcome) await deps.jobs.finish(lease, outcome, now);
    else await deps.jobs.release(lease, { leaseUntilSeen, failure: undefined, now });
  } catch (error) {
    deps.log.warn('outcome of a job could not be recorded', { jobId: lease.jobId, err: error });
  }
}
