import { type JobPayload, type JobRecord, jobPayload } from '@/lib/contracts/jobs';
import { jobId } from '@/lib/domain/ids';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** Puts a job in the queue of the worker and returns its record at once. */
export async function startJob(
  deps: { jobs: JobStore; clock: Clock; ids: Ids },
  input: JobPayload,
): Promise<JobRecord> {
  return await deps.jobs.create({
    id: jobId.parse(deps.ids.next('j')),
    payload: jobPayload.parse(input),
    runner: 'worker',
    createdAt: deps.clock.now(),
  });
}
