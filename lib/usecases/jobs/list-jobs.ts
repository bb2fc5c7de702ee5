import type { JobRecord } from '@/lib/contracts/jobs';
import type { JobStore } from '@/lib/usecases/ports/jobs';

/** The newest jobs first, at most `limit` (1–1,000). */
export async function listJobs(deps: { jobs: JobStore }, input: { limit: number }): Promise<JobRecord[]> {
  return await deps.jobs.list(input.limit);
}
