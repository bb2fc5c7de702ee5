import { z } from 'zod';
import { endHubOverrideRequest, hubOverride } from '@/lib/contracts/hub-overrides';
import { handle } from '@/lib/server/handle';
import { endHubOverride } from '@/lib/server/use-cases';

const params = z.object({ overrideId: z.string() });

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Ends a class that an analyst gave to a value.',
    params,
    body: endHubOverrideRequest,
    response: hubOverride,
  },
  ({ params: { overrideId }, body }, { deps, actor }) => endHubOverride(deps, { overrideId, ...body }, actor),
);
