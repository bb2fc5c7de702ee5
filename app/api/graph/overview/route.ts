import { overview, overviewRequest } from '@/lib/contracts/overview';
import { handle } from '@/lib/server/handle';
import { loadOverview } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'The whole network, bundled into as few nodes as fit a picture.',
    query: overviewRequest,
    response: overview,
  },
  ({ query }, { deps, signal }) => loadOverview(deps, query, signal),
);
