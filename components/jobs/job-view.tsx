'use client';

import { CircleCheck, CircleX, Loader } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { JobOutcome } from '@/components/jobs/job-outcome';
import { useJob } from '@/components/jobs/use-job';
import { isFinished, jobStateWords, jobTitle } from '@/components/shell/job-words';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import { cancelJob } from '@/lib/api-client/jobs';
import type { JobRecord } from '@/lib/contracts/jobs';

/** A job while it runs: stage, count, rate, how long; and what came of it. Closing the page changes nothing. */
export function JobView({ first }: { first: JobRecord }) {
  const job = useJob(first);
  const isActive = !isFinished(job.state);
  const Icon = isActive ? Loader : job.state === 'succeeded' ? CircleCheck : CircleX;
  const stop = async () => {
    try {
      await cancelJob(job.id);
      toast('Asked to stop', { description: 'It ends at the next safe point; nothing half-done is kept.' });
    } catch (error) {
      toast('It could not be stopped', { description: String(error), kind: 'error' });
    }
  };
  return (
    <Panel className="mx-auto w-full max-w-2xl">
      <div className="flex flex-col gap-4 p-2">
        <div className="flex items-center gap-3">
          <Icon
            aria-hidden
            className={
              isActive
                ? 'size-5 animate-spin text-muted'
                : job.state === 'succeeded'
                  ? 'size-5 text-good'
                  : 'size-5 text-warn'
            }
          />
          <div className="flex-1">
            <p className="text-lg font-semibold">{jobTitle(job)}</p>
            <p role="status" className="text-sm text-muted">
              {job.isCancelRequested && isActive ? 'Stopping…' : jobStateWords[job.state]}
            </p>
          </div>
          {isActive && !job.isCancelRequested && <Button onClick={() => void stop()}>Cancel</Button>}
        </div>
        {isActive && <JobProgress job={job} />}
        <JobOutcome job={job} />
        <p className="text-xs text-faint">
          Job <CopyText text={job.id} label="job id" />
        </p>
      </div>
    </Panel>
  );
}

function JobProgress({ job }: { job: JobRecord }) {
  const { progress } = job;
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : null;
  const rate = useRate(job);
  const remaining = rate && progress?.total ? (progress.total - progress.done) / rate : undefined;
  return (
    <div>
      <div className="mb-1.5 flex justify-between text-sm">
        <span>{progress?.stage ?? 'Waiting for the worker'}</span>
        {progress && (
          <span className="tabular text-muted">
            {formatCount(progress.done)}
            {progress.total ? ` of ${formatCount(progress.total)}` : ''} {progress.unit}
          </span>
        )}
      </div>
      <Progress label="Progress" value={share} />
      <p className="tabular mt-1.5 h-4 text-xs text-faint">
        {rate ? `${formatCompact(Math.round(rate))} ${progress?.unit ?? ''}/s` : ''}
        {remaining && remaining > 1 ? `, about ${formatDuration(remaining * 1000)} left in this stage` : ''}
      </p>
    </div>
  );
}

/** Units per second since the stage began on this screen; undefined until there is enough to tell. */
function useRate({ progress }: JobRecord): number | undefined {
  const begun = useRef<{ stage: string; done: number; at: number } | undefined>(undefined);
  const [rate, setRate] = useState<number>();
  useEffect(() => {
    if (!progress) return;
    const now = performance.now();
    if (begun.current?.stage !== progress.stage)
      begun.current = { stage: progress.stage, done: progress.done, at: now };
    const seconds = (now - begun.current.at) / 1000;
    setRate(seconds < 0.8 ? undefined : (progress.done - begun.current.done) / seconds);
  }, [progress]);
  return progress ? rate : undefined;
}
