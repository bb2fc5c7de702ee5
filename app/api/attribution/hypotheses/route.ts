import { z } from 'zod';
import { attributionSubject, hypothesisRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { addHypothesis } from '@/lib/server/use-cases';

const body = z.object({
  subject: attributionSubject,
  statement: z.string().min(1).max(10_000),
  operatorId: z.string().nullable().default(null),
});

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Adds a hypothesis about who runs a subject.',
    body,
    response: hypothesisRecord,
  },
  ({ body: draft }, { deps, actor }) => addHypothesis(deps, { ...draft, kind: 'other' }, actor),
);
