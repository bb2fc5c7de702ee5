import { z } from 'zod';
import { memberExplanation } from '@/lib/contracts/explanation';
import { handle } from '@/lib/server/handle';
import { explainMember } from '@/lib/server/use-cases';

const query = z.object({
  account: z.string().min(1).max(512),
  cluster: z.string().optional(),
  run: z.string().optional(),
});

export const GET = handle(
  { access: 'facts.read', summary: 'Why an account is in its cluster.', query, response: memberExplanation },
  ({ query: { account, cluster, run } }, { deps }) =>
    explainMember(deps, {
      accountId: account,
      ...(cluster === undefined ? {} : { clusterId: cluster }),
      ...(run === undefined ? {} : { runId: run }),
    }),
);
