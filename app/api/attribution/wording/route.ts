import { z } from 'zod';
import { likelihood, wordingIssue } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { checkStatement } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.discuss',
    summary: 'Checks a statement against the rules of estimative language. Stores nothing.',
    body: z.object({ text: z.string().max(10_000), likelihood: likelihood.nullable().default(null) }),
    response: z.array(wordingIssue),
  },
  ({ body }, { deps }) =>
    checkStatement(deps, { text: body.text, ...(body.likelihood && { likelihood: body.likelihood }) }),
);
