import type { JobRecord } from '@/lib/contracts/jobs';
import { NotFoundError } from '@/lib/domain/errors';
import { jobId } from '@/lib/domain/ids';
import type { JobStore } from '@/lib/usecases/ports/jobs';
import type { Clock } from '@/lib/usecases/ports/system';

/** Cancels a waiting job at once and asks a running one to stop. Throws NotFoundError. */
export async function cancelJob(
  deps: { jobs: JobStore; clock: Clock },
  input: { id: string },
): Promise<JobRecord> {
  const parsed = jobId.safeParse(input.id);
  if (!parsed.success) throw new NotFoundError('job', input.id);
  return await deps.jobs.requestCancel(parsed.data, deps.clock.now());
}
