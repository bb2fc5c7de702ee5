import type { JobKind, JobRecord, JobState } from '@/lib/contracts/jobs';

const titles: Record<JobKind, string> = {
  import: 'Import',
  link: 'Linkage run',
  rollback: 'Roll-back',
  export: 'Export',
  preview: 'Preview of a class',
  erase: 'Erasure',
  retain: 'Retention',
};

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

/** True when nothing more will happen to a job. Not the contract's own: that would bring its checker to every page. */
export function isFinished(state: JobState): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
