import { z } from 'zod';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { listJobs } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'jobs.read',
    summary: 'Jobs, newest first.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ jobs: z.array(jobRecord) }),
  },
  async ({ query }, { deps }) => ({ jobs: await listJobs(deps, query) }),
);
