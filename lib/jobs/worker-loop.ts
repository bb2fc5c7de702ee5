import { setTimeout as delay } from 'node:timers/promises';
import type { JobRecord } from '@/lib/contracts/jobs';
import { createOwner } from '@/lib/jobs/owner';
import { type JobDeps, type JobHandler, processJob } from '@/lib/jobs/process-job';
import { releaseAbandoned } from '@/lib/jobs/release-abandoned';

/**
 * Longer than any stage of a linkage keeps the process from beating. A dead runner on this machine is noticed by its process at
 * once; the lease only judges runners on other machines.
 */
export const defaultLeaseMs = 180_000;
const pollMs = 700;

async function runOne(
  deps: JobDeps,
  job: JobRecord,
  handler: JobHandler,
  signal: AbortSignal,
): Promise<void> {
  deps.log.info('job started', { jobId: job.id, kind: job.kind, attempt: job.attempts });
  try {
    await processJob(deps, job, handler, { leaseMs: defaultLeaseMs, signal });
    deps.log.info('job done', { jobId: job.id });
  } catch (error) {
    deps.log.warn('job ended without success', { jobId: job.id, err: error });
  }
}

/**
 * Takes jobs from the queue, one at a time, until `signal` is aborted. A database that is away for a while is waited for.
 */
export async function runWorkerLoop(deps: JobDeps, handler: JobHandler, signal: AbortSignal): Promise<void> {
  const owner = createOwner();
  while (!signal.aborted) {
    try {
      await releaseAbandoned(deps);
      const job = await deps.jobs.claim({ owner, now: deps.clock.now(), leaseMs: defaultLeaseMs });
      if (job) {
        await runOne(deps, job, handler, signal);
        continue;
      }
    } catch (error) {
      deps.log.warn('queue could not be read', { err: error });
    }
    await delay(pollMs, undefined, { signal }).catch(() => {});
  }
}
