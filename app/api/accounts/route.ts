import { accountListQuery, accountPage } from '@/lib/contracts/explore';
import { handle } from '@/lib/server/handle';
import { listAccounts } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Accounts, filtered and sorted, page by page.',
    query: accountListQuery,
    response: accountPage,
  },
  ({ query }, { deps }) => listAccounts(deps, query),
);
