import type { JobRecord } from '@/lib/contracts/jobs';
import { NotFoundError } from '@/lib/domain/errors';
import { jobId } from '@/lib/domain/ids';
import type { JobStore } from '@/lib/usecases/ports/jobs';

/** One job as it stands now. Throws NotFoundError. */
export async function getJob(deps: { jobs: JobStore }, input: { id: string }): Promise<JobRecord> {
  const parsed = jobId.safeParse(input.id);
  if (!parsed.success) throw new NotFoundError('job', input.id);
  return await deps.jobs.get(parsed.data);
}
