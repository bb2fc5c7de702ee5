import { identifierListQuery, identifierPage } from '@/lib/contracts/explore';
import { handle } from '@/lib/server/handle';
import { listIdentifiers } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Identifiers, filtered and sorted, page by page.',
    query: identifierListQuery,
    response: identifierPage,
  },
  ({ query }, { deps }) => listIdentifiers(deps, query),
);
