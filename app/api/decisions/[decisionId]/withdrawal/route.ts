import { z } from 'zod';
import { pairDecision, withdrawDecisionRequest } from '@/lib/contracts/decisions';
import { handle } from '@/lib/server/handle';
import { withdrawDecision } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Withdraws a decision about a pair of accounts.',
    params: z.object({ decisionId: z.string() }),
    body: withdrawDecisionRequest,
    response: pairDecision,
  },
  ({ params, body }, { deps, actor }) => withdrawDecision(deps, { ...params, ...body }, actor),
);
