import { z } from 'zod';
import { identifierUsePage, pageQuery } from '@/lib/contracts/explore';
import { accountId } from '@/lib/domain/ids';
import { handle } from '@/lib/server/handle';
import { getAccount, listAccountIdentifiers } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Identifiers that an account used, page by page.',
    params: z.object({ accountId }),
    query: pageQuery,
    response: identifierUsePage,
  },
  async ({ params, query }, { deps }) => {
    const account = await getAccount(deps, params);
    const { accountsInWorld } = account;
    return {
      identifiers: await listAccountIdentifiers(deps, { ...params, ...query, accountsInWorld }),
      total: account.degree,
    };
  },
);
