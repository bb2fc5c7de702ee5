import type { JobFailure, JobRecord } from '@/lib/contracts/jobs';
import { jobId } from '@/lib/domain/ids';
import { isOwnerGone } from '@/lib/jobs/owner';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock, Log } from '@/lib/usecases/ports/system';

export const attemptsMax = 3;

function failureOf(job: JobRecord): JobFailure | undefined {
  if (job.runner === 'inline') {
    return {
      code: 'interrupted',
      message: `The command that ran this ${job.kind} ended before it was done.`,
      remedy: 'Run the command again; what it left behind has been put in order.',
    };
  }
  if (job.attempts < attemptsMax) return undefined;
  return {
    code: 'interrupted_too_often',
    message: `The worker died ${job.attempts} times while it ran this ${job.kind}.`,
    remedy: 'Look at logs/worker.log in the data folder, then start it again.',
  };
}

/**
 * Frees jobs whose runner is gone (its process has ended, or its lease has run out): a worker's job goes back in the
 * queue, an inline one ends as interrupted. Returns how many were freed.
 */
export async function releaseAbandoned(deps: { jobs: JobStore; clock: Clock; log: Log }): Promise<number> {
  let released = 0;
  for (const job of await deps.jobs.listRunning()) {
    const { leaseOwner, leaseUntil } = job;
    if (leaseOwner === null || leaseUntil === null) continue;
    const now = deps.clock.now();
    if (leaseUntil >= now && !isOwnerGone(leaseOwner)) continue;
    const lease = { jobId: jobId.parse(job.id), owner: leaseOwner };
    const seen = { leaseUntilSeen: leaseUntil, failure: failureOf(job), now };
    if (!(await deps.jobs.release(lease, seen))) continue;
    released += 1;
    deps.log.warn('freed an abandoned job', { jobId: job.id, kind: job.kind, owner: leaseOwner });
  }
  return released;
}
