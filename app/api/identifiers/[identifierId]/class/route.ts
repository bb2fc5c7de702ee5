import { z } from 'zod';
import { classifyValueRequest, hubOverride, hubOverridePage } from '@/lib/contracts/hub-overrides';
import { handle } from '@/lib/server/handle';
import { classifyValue, listHubOverrides } from '@/lib/server/use-cases';

const params = z.object({ identifierId: z.string() });

/** Classes that analysts gave to a value, newest first. */
export const GET = handle(
  { access: 'work.read', params, response: hubOverridePage },
  ({ params: { identifierId } }, { deps }) =>
    listHubOverrides(deps, { identifier: identifierId, offset: 0, limit: 50 }),
);

export const POST = handle(
  { access: 'work.change', params, body: classifyValueRequest, response: hubOverride },
  ({ params: { identifierId }, body }, { deps, actor }) =>
    classifyValue(deps, { identifierId, ...body }, actor),
);
