import { sharedRequest, sharedValues } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { findCommonValues } from '@/lib/server/use-cases';

export const POST = handle(
  { access: 'facts.read', body: sharedRequest, response: sharedValues },
  ({ body }, { deps, signal }) => findCommonValues(deps, body, signal),
);
