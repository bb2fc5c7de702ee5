import { z } from 'zod';
import { accountUsePage, pageQuery } from '@/lib/contracts/explore';
import { identifierId } from '@/lib/domain/ids';
import { handle } from '@/lib/server/handle';
import { getIdentifier, listIdentifierAccounts } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Accounts that used an identifier, page by page.',
    params: z.object({ identifierId }),
    query: pageQuery,
    response: accountUsePage,
  },
  async ({ params, query }, { deps }) => ({
    accounts: await listIdentifierAccounts(deps, { ...params, ...query }),
    total: (await getIdentifier(deps, params)).degree,
  }),
);
