import { z } from 'zod';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { cancelJob, getJob } from '@/lib/server/use-cases';

const params = z.object({ jobId: z.string() });

export const GET = handle(
  { access: 'jobs.read', summary: "A job's record.", params, response: jobRecord },
  ({ params: { jobId: id } }, { deps }) => getJob(deps, { id }),
);

export const DELETE = handle(
  { access: 'jobs.change', summary: 'Cancels a job.', params, response: jobRecord },
  ({ params: { jobId: id } }, { deps }) => cancelJob(deps, { id }),
);
