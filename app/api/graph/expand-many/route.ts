import { expandManyRequest, manyExpansion } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { expandMany, withQueries } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    pace: 'expand',
    summary: 'Neighbours of several nodes at once. Changes nothing.',
    body: expandManyRequest,
    response: manyExpansion,
  },
  ({ body }, { deps, signal }) => withQueries(() => expandMany(deps, body, signal)),
);
