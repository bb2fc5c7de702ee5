import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { cancelJob } from '@/lib/usecases/jobs/cancel-job';

export const jobsCancel = defineCommand({
  name: 'jobs cancel',
  access: 'jobs.change',
  about: (_options, [jobId = '']) => ({ jobId }),
  summary: 'cancel a waiting job, or ask a running one to stop',
  options: z.object({}),
  configure: (command) => {
    command.argument('<job>', 'id of the job');
  },
  run: async (context, _options, [id = '']) => {
    const job = await withWorkspace(context, ({ deps }) => cancelJob(deps, { id }));
    if (context.isJson) await context.output.json(job);
    else if (job.state === 'running') await context.output.line(`Job ${job.id} was asked to stop.`);
    else await context.output.line(`Job ${job.id} is ${job.state}.`);
    return 0;
  },
});
