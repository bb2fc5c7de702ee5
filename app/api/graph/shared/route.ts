import { sharedRequest, sharedValues } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { findCommonValues, withQueries } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    summary: 'Values that chosen accounts have in common. Changes nothing.',
    body: sharedRequest,
    response: sharedValues,
  },
  ({ body }, { deps, signal }) => withQueries(() => findCommonValues(deps, body, signal)),
);
