import type { Metadata } from 'next';
import { NewTokenButton } from '@/components/people/new-token-button';
import { PasskeyPanel } from '@/components/people/passkeys/passkey-panel';
import { PasswordForm } from '@/components/people/password-form';
import { roleWord } from '@/components/people/role-words';
import { scopesOf } from '@/components/people/scope-words';
import { SecondFactorPanel } from '@/components/people/second-factor/second-factor-panel';
import { SessionTable } from '@/components/people/session-table';
import { SignOutButton } from '@/components/people/sign-out-button';
import { TokenTable } from '@/components/people/token-table';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { getOwnAccount, listSessions, listTokens } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { data, problem } = await load({ access: 'self.read' }, async (deps, actor, current) => ({
    account: await getOwnAccount(deps, actor),
    sessions: await listSessions(deps, { everyone: false, current }, actor),
    tokens: await listTokens(deps, actor),
    now: deps.clock.now(),
  }));
  return (
    <Page crumbs={[{ label: 'Your account' }]} action={<SignOutButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <Panel title="You" className="w-full max-w-lg">
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
          {data.account.hasPassword && <SecondFactorPanel account={data.account} />}
          {data.account.hasPassword && <PasskeyPanel passkeys={data.account.passkeys} />}
          <Panel
            title="Where you are signed in"
            description={
              data.account.source === 'machine'
                ? 'A session ends after twelve hours'
                : 'A session ends after half an hour without use and twelve hours in all'
            }
            actions={<SignOutButton isEverywhere />}
            isFlush
          >
            <SessionTable sessions={data.sessions} />
          </Panel>
          <Panel
            title="API tokens"
            description="For scripts and the API; a token never allows more than you may"
            actions={
              <>
                <ButtonLink href="/api-docs">API documentation</ButtonLink>
                <NewTokenButton scopes={scopesOf(data.account.role)} />
              </>
            }
            isFlush
          >
            <TokenTable tokens={data.tokens} now={data.now} />
          </Panel>
        </>
      )}
    </Page>
  );
}
