import type { Metadata } from 'next';
import { InviteButton } from '@/components/people/invite-button';
import { PeopleTable } from '@/components/people/people-table';
import { FactorRolesPanel } from '@/components/people/second-factor/factor-roles-panel';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { assertTeam } from '@/lib/server/mode';
import { getSignInRules, listPeople } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const { data, problem } = await load({ access: 'people.read' }, async (deps, actor) => {
    assertTeam();
    return {
      people: await listPeople(deps),
      rules: await getSignInRules(deps),
      selfId: actor.id,
      mayChange: actor.role === 'admin',
    };
  });
  return (
    <Page crumbs={[{ label: 'People' }]} action={data?.mayChange && <InviteButton />}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <>
          <Panel
            title="People"
            description="Who may sign in, and what they may do; every change is in the audit log"
            isFlush
          >
            <PeopleTable people={data.people} selfId={data.selfId} mayChange={data.mayChange} />
          </Panel>
          <FactorRolesPanel {...data.rules} mayChange={data.mayChange} />
        </>
      )}
    </Page>
  );
}
