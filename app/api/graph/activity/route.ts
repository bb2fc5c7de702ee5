import { z } from 'zod';
import { groupActivity } from '@/lib/contracts/signals';
import { handle } from '@/lib/server/handle';
import { getGroupActivity } from '@/lib/server/use-cases';

const body = z.object({ accountIds: z.array(z.string().min(1).max(512)).min(1).max(1_000) });

export const POST = handle(
  {
    access: 'facts.read',
    summary: 'When the accounts of a group were active, hour by hour.',
    body,
    response: groupActivity,
  },
  ({ body: { accountIds } }, { deps }) => getGroupActivity(deps, { accountIds }),
);
