import { namedNodes, nodesRequest } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { loadNamedNodes, withQueries } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    summary: 'Named nodes and the lines between them. Changes nothing.',
    body: nodesRequest,
    response: namedNodes,
  },
  ({ body }, { deps, signal }) => withQueries(() => loadNamedNodes(deps, body, signal)),
);
