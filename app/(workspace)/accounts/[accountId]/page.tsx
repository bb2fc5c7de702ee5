import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AccountView } from '@/components/accounts/account-view';
import { ActivitySkeleton } from '@/components/activity/activity-skeleton';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { isAllowed } from '@/lib/domain/access/policy';
import { load } from '@/lib/server/load';
import { getAccount, listAccountIdentifiers, listAccountLinks } from '@/lib/server/use-cases';

import { AccountActivity } from './account-activity';
import { AccountPlace } from './account-place';

type Props = { params: Promise<{ accountId: string }> };
const firstPage = { offset: 0, limit: 200 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).accountId) };
}

export default async function AccountPage({ params }: Props) {
  const accountId = decodeURIComponent((await params).accountId);
  const { data, problem } = await load(
    { access: 'facts.read', about: { accountId } },
    async (deps, actor) => {
      const account = await getAccount(deps, { accountId });
      const { accountsInWorld } = account;
      const [identifiers, links] = await Promise.all([
        listAccountIdentifiers(deps, { accountId, accountsInWorld, ...firstPage }),
        listAccountLinks(deps, { accountId, ...firstPage }),
      ]);
      const mayAudit = isAllowed({ role: actor.role, scopes: null }, 'audit.read');
      return { account, identifiers, links, mayAudit };
    },
  );
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Account' }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  const [membership] = data.account.memberships;
  return (
    <AccountView
      {...data}
      place={
        membership && (
          <Suspense>
            <AccountPlace accountId={accountId} clusterId={membership.clusterId} />
          </Suspense>
        )
      }
      activity={
        <Suspense fallback={<ActivitySkeleton />}>
          <AccountActivity accountId={accountId} />
        </Suspense>
      }
    />
  );
}
