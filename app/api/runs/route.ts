import { z } from 'zod';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { startJob } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'runs.change',
    summary: 'Puts a linkage run in the queue.',
    body: z.object({ parameters: z.record(z.string(), z.unknown()).default({}) }),
    response: jobRecord,
  },
  ({ body }, { deps }) => startJob(deps, { kind: 'link', parameters: body.parameters }),
);
