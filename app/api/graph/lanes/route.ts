import { z } from 'zod';
import { activityLanes, laneLimits } from '@/lib/contracts/lanes';
import { handle } from '@/lib/server/handle';
import { getActivityLanes } from '@/lib/server/use-cases';

const body = z.object({
  accountIds: z.array(z.string().min(1).max(512)).min(1).max(laneLimits.accountsMax),
});

export const POST = handle(
  {
    access: 'facts.read',
    summary: 'Activity of accounts on one time axis, a lane each. Changes nothing.',
    body,
    response: activityLanes,
  },
  ({ body: { accountIds } }, { deps, signal }) => getActivityLanes(deps, { accountIds }, signal),
);
