import { Bell } from 'lucide-react';
import type { Metadata } from 'next';
import { AlertList } from '@/components/alerts/alert-list';
import { InboxTabs } from '@/components/alerts/inbox-tabs';
import { RuleList } from '@/components/alerts/rule-list';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type Alert, alertStates } from '@/lib/contracts/alerts';
import { load } from '@/lib/server/load';
import { listAlerts, listOperators, listWatchRules } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Alerts' };
const listMax = 500;
const alertsPerPage = 100;

const stateOf = (asked: string | undefined): Alert['state'] =>
  alertStates.find((state) => state === asked) ?? 'open';

export default async function AlertsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string; from?: string }>;
}) {
  const asked = await searchParams;
  const state = stateOf(asked.state);
  const offset = Math.max(0, Math.trunc(Number(asked.from ?? 0)) || 0);
  const { data, problem } = await load({ access: 'work.read' }, async (deps) => ({
    inbox: await listAlerts(deps, { state, offset, limit: alertsPerPage }),
    rules: await listWatchRules(deps, { limit: listMax }),
    operators: (await listOperators(deps, { limit: listMax })).map(({ id, name }) => ({ id, name })),
  }));
  return (
    <Page crumbs={[{ label: 'Alerts' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
          <Panel title="Inbox" description="The last noticed first, the largest before the rest" isFlush>
            <InboxTabs page={data.inbox} state={state} offset={offset} perPage={alertsPerPage} />
            {data.inbox.alerts.length > 0 ? (
              <AlertList alerts={data.inbox.alerts} key={`${state} ${offset}`} />
            ) : (
              <EmptyState icon={<Bell />} title={state === 'open' ? 'Nothing waits' : 'None in this state'}>
                Saved rules look at every import and linkage: a figure that passes a threshold, an account
                that joins a watched cluster, an operator’s infrastructure that appears again.
              </EmptyState>
            )}
          </Panel>
          <RuleList rules={data.rules} operators={data.operators} />
        </div>
      )}
    </Page>
  );
}
