import { overview, overviewRequest } from '@/lib/contracts/overview';
import { handle } from '@/lib/server/handle';
import { loadOverview } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'facts.read', query: overviewRequest, response: overview },
  ({ query }, { deps, signal }) => loadOverview(deps, query, signal),
);
