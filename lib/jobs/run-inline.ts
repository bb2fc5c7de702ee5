import { setTimeout as delay } from 'node:timers/promises';
import type { JobPayload, JobRecord } from '@/lib/contracts/jobs';
import { CancelledError } from '@/lib/domain/errors';
import { jobId } from '@/lib/domain/ids';
import type { OnProgress } from '@/lib/domain/progress';
import { createOwner } from '@/lib/jobs/owner';
import { type JobDeps, type JobHandler, processJob } from '@/lib/jobs/process-job';
import { releaseAbandoned } from '@/lib/jobs/release-abandoned';
import { defaultLeaseMs } from '@/lib/jobs/worker-loop';
import type { Ids } from '@/lib/usecases/ports/system';

const pollMs = 300;

export interface InlineOptions {
  signal: AbortSignal;
  onProgress: OnProgress;
}

async function claimWhenFree(deps: JobDeps, id: JobRecord['id'], options: InlineOptions): Promise<JobRecord> {
  const owner = createOwner();
  while (!options.signal.aborted) {
    await releaseAbandoned(deps);
    const request = { owner, now: deps.clock.now(), leaseMs: defaultLeaseMs, jobId: jobId.parse(id) };
    const claimed = await deps.jobs.claim(request);
    if (claimed) return claimed;
    const [busy] = await deps.jobs.listRunning();
    if (busy) options.onProgress({ stage: `Waiting for ${busy.kind} ${busy.id} to end`, done: 0 });
    await delay(pollMs, undefined, { signal: options.signal }).catch(() => {});
  }
  await deps.jobs.requestCancel(jobId.parse(id), deps.clock.now());
  throw new CancelledError('The job');
}

/**
 * Runs a job in this process and waits for it, with a record like any other, so that web and worker see it and no two jobs
 * touch the facts at once. Throws what the work throws.
 */
export async function runInline(
  deps: JobDeps & { ids: Ids },
  payload: JobPayload,
  handler: JobHandler,
  options: InlineOptions,
): Promise<{ jobId: string; result: Record<string, unknown> }> {
  const now = deps.clock.now();
  const id = jobId.parse(deps.ids.next('j'));
  await deps.jobs.create({ id, payload, runner: 'inline', createdAt: now });
  const job = await claimWhenFree(deps, id, options);
  const result = await processJob(deps, job, handler, { leaseMs: defaultLeaseMs, ...options });
  return { jobId: id, result };
}
