import type { Metadata } from 'next';
import { AccountList } from '@/components/accounts/account-list';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { listAccounts } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Accounts' };

export default async function AccountsPage() {
  const { data, problem } = await load({ access: 'facts.read' }, (deps) =>
    listAccounts(deps, { offset: 0, limit: 200, sort: 'createdAt' }),
  );
  return (
    <Page crumbs={[{ label: 'Accounts' }]}>
      {problem ? <ProblemView problem={problem} /> : <AccountList first={data} />}
    </Page>
  );
}
