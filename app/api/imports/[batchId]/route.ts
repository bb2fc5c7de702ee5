import { z } from 'zod';
import { batchSummary } from '@/lib/contracts/imports';
import { jobRecord } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { getBatch, startJob } from '@/lib/server/use-cases';

const params = z.object({ batchId: z.string() });

export const GET = handle(
  { access: 'imports.read', summary: 'An import.', params, response: batchSummary },
  (input, { deps }) => getBatch(deps, input.params),
);

export const DELETE = handle(
  {
    access: 'imports.rollback',
    summary: 'Puts the roll-back of the batch in the queue.',
    params,
    response: jobRecord,
  },
  async (input, { deps }) => {
    const { id } = await getBatch(deps, input.params);
    return startJob(deps, { kind: 'rollback', batchId: id });
  },
);
