'use client';

import { Loader } from 'lucide-react';
import Link from 'next/link';
import { isFinished, jobTitle } from '@/components/shell/job-words';
import { useJobs } from '@/components/shell/use-jobs';
import { Popover } from '@/components/ui/popover';
import { Progress } from '@/components/ui/progress';
import type { JobRecord } from '@/lib/contracts/jobs';

function shareDone(job: JobRecord): number | null {
  const progress = job.progress;
  return progress?.total ? Math.min(1, progress.done / progress.total) : null;
}

/** Running and waiting jobs, with progress; nothing at all when there are none. */
export function JobIndicator() {
  const jobs = useJobs();
  const active = jobs.filter((job) => !isFinished(job.state));
  const first = active[0];
  if (!first) return null;
  return (
    <Popover
      align="end"
      title="Running jobs"
      trigger={
        <button
          type="button"
          className="flex h-7 items-center gap-2 rounded-md border border-line-strong px-2 text-sm hover:bg-hover"
        >
          <Loader aria-hidden className="size-3.5 animate-spin text-muted" />
          <span>{jobTitle(first)}</span>
          <Progress label={jobTitle(first)} value={shareDone(first)} className="w-16" />
        </button>
      }
    >
      <ul className="space-y-3">
        {active.map((job) => (
          <li key={job.id}>
            <Link href={`/imports/jobs/${job.id}`} className="block rounded-sm hover:bg-hover">
              <span className="flex justify-between gap-2">
                <span className="font-medium">{jobTitle(job)}</span>
                <span className="text-muted">{job.progress?.stage ?? 'waiting'}</span>
              </span>
              <Progress label={jobTitle(job)} value={shareDone(job)} className="mt-1.5" />
            </Link>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
