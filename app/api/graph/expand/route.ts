import { expandRequest, expansion } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { expandNeighbours, withQueries } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    pace: 'expand',
    summary: 'Neighbours of one node. Changes nothing.',
    body: expandRequest,
    response: expansion,
  },
  ({ body }, { deps, signal }) => withQueries(() => expandNeighbours(deps, body, signal)),
);
