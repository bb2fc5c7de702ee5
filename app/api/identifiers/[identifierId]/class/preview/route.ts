import { z } from 'zod';
import { classifyValueRequest } from '@/lib/contracts/hub-overrides';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { startJob } from '@/lib/server/use-cases';

const params = z.object({ identifierId: z.string() });

export const POST = handle(
  {
    access: 'runs.change',
    summary: 'Puts the computation of what a class would change in the queue.',
    params,
    body: classifyValueRequest.pick({ hubClass: true }),
    response: jobRecord,
  },
  ({ params: { identifierId }, body: { hubClass } }, { deps }) =>
    startJob(deps, { kind: 'preview', identifierId, hubClass }),
);
