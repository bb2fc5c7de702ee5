import { z } from 'zod';
import { pairExplanation } from '@/lib/contracts/explanation';
import { handle } from '@/lib/server/handle';
import { explainPair } from '@/lib/server/use-cases';

const query = z.object({
  a: z.string().min(1).max(512),
  b: z.string().min(1).max(512),
  run: z.string().optional(),
});

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Why two accounts are linked: each signal with its weight.',
    query,
    response: pairExplanation,
  },
  ({ query: { a, b, run } }, { deps }) =>
    explainPair(deps, { accountA: a, accountB: b, ...(run === undefined ? {} : { runId: run }) }),
);
