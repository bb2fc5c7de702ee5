import type { Metadata } from 'next';
import { PasswordForm } from '@/components/people/password-form';
import { roleWord } from '@/components/people/role-words';
import { SessionTable } from '@/components/people/session-table';
import { SignOutButton } from '@/components/people/sign-out-button';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { getOwnAccount, listSessions } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { data, problem } = await load({ access: 'self.read' }, async (deps, actor, current) => ({
    account: await getOwnAccount(deps, actor),
    sessions: await listSessions(deps, { everyone: false, current }, actor),
  }));
  return (
    <Page crumbs={[{ label: 'Your account' }]} action={<SignOutButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <Panel title="You">
            <Facts
              facts={[
                { name: 'Name', value: data.account.name },
                { name: 'Signs in as', value: data.account.login },
                { name: 'Role', value: roleWord(data.account.role) },
              ]}
            />
          </Panel>
          {data.account.hasPassword && (
            <Panel title="Password" description="Changing it signs you out everywhere else">
              <PasswordForm login={data.account.login} />
            </Panel>
          )}
          <Panel
            title="Where you are signed in"
            description="A session ends after half an hour without use and twelve hours in all"
            actions={<SignOutButton isEverywhere />}
            isFlush
          >
            <SessionTable sessions={data.sessions} />
          </Panel>
        </>
      )}
    </Page>
  );
}
