import { searchQuery, searchResult } from '@/lib/contracts/search';
import { handle } from '@/lib/server/handle';
import { searchEverything } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Searches accounts, identifiers, clusters, cases and views.',
    query: searchQuery,
    response: searchResult,
  },
  ({ query }, { deps, signal }) => searchEverything(deps, query, signal),
);
