import { z } from 'zod';
import { accountLinkPage, pageQuery } from '@/lib/contracts/explore';
import { accountId } from '@/lib/domain/ids';
import { handle } from '@/lib/server/handle';
import { getAccount, listAccountLinks } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'Accounts that a run links an account to, strongest first.',
    params: z.object({ accountId }),
    query: pageQuery,
    response: accountLinkPage,
  },
  async ({ params, query }, { deps }) => ({
    links: await listAccountLinks(deps, { ...params, ...query }),
    total: (await getAccount(deps, params)).links,
  }),
);
