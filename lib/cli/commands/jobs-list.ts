import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { describeProgress } from '@/lib/cli/progress';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { JobRecord } from '@/lib/contracts/jobs';
import { listJobs } from '@/lib/usecases/jobs/list-jobs';

function situation(job: JobRecord): string {
  if (job.failure) return job.failure.message;
  const { progress } = job;
  if (job.state !== 'running' || !progress) return '';
  const { total, unit, ...rest } = progress;
  return describeProgress({
    ...rest,
    ...(total === undefined ? {} : { total }),
    ...(unit === undefined ? {} : { unit }),
  });
}

export const jobsList = defineCommand({
  name: 'jobs list',
  access: 'jobs.read',
  summary: 'imports, roll-backs and linkage runs: waiting, running and done',
  options: z.object({ limit: z.coerce.number().int().min(1).max(1000) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many, newest first', '20');
  },
  run: async (context, { limit }) => {
    const jobs = await withWorkspace(context, ({ deps }) => listJobs(deps, { limit }));
    if (context.isJson) await context.output.json(jobs);
    else if (jobs.length === 0) await context.output.line('No jobs yet.');
    else {
      const columns = [
        { title: 'Job', value: (job: JobRecord) => job.id },
        { title: 'Kind', value: (job: JobRecord) => job.kind },
        { title: 'State', value: (job: JobRecord) => job.state },
        { title: 'Created (UTC)', value: (job: JobRecord) => formatTime(job.createdAt) },
        { title: 'Finished (UTC)', value: (job: JobRecord) => formatTime(job.finishedAt) },
        { title: '', value: situation },
      ];
      await context.output.line(formatTable(columns, jobs));
    }
    return 0;
  },
});
