import type { JobKind, JobRecord, JobState } from '@/lib/contracts/jobs';

const titles: Record<JobKind, string> = { import: 'Import', link: 'Linkage run', rollback: 'Roll-back' };

/** What the job is, in the reader's words. */
export function jobTitle(job: Pick<JobRecord, 'kind'>): string {
  return titles[job.kind];
}

export const jobStateWords: Record<JobState, string> = {
  queued: 'Waiting for its turn',
  running: 'Running',
  succeeded: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};
