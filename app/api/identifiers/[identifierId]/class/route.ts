import { z } from 'zod';
import { classifyValueRequest, hubOverride, hubOverridePage } from '@/lib/contracts/hub-overrides';
import { handle } from '@/lib/server/handle';
import { classifyValue, listHubOverrides } from '@/lib/server/use-cases';

const params = z.object({ identifierId: z.string() });

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Classes that analysts gave to a value, newest first.',
    params,
    response: hubOverridePage,
  },
  ({ params: { identifierId } }, { deps }) =>
    listHubOverrides(deps, { identifier: identifierId, offset: 0, limit: 50 }),
);

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Gives a class to a value, such as "shared by strangers".',
    params,
    body: classifyValueRequest,
    response: hubOverride,
  },
  ({ params: { identifierId }, body }, { deps, actor }) =>
    classifyValue(deps, { identifierId, ...body }, actor),
);
