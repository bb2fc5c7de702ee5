import { Bell } from 'lucide-react';
import type { Metadata } from 'next';
import { AlertList } from '@/components/alerts/alert-list';
import { RuleList } from '@/components/alerts/rule-list';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listAlerts, listOperators, listWatchRules } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Alerts' };
const alertsMax = 500;

export default async function AlertsPage() {
  const { data, problem } = await load({ access: 'work.read' }, async (deps) => ({
    alerts: await listAlerts(deps, { limit: alertsMax }),
    rules: await listWatchRules(deps, { limit: alertsMax }),
    operators: (await listOperators(deps, { limit: alertsMax })).map(({ id, name }) => ({ id, name })),
  }));
  return (
    <Page crumbs={[{ label: 'Alerts' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_420px]">
          {data.alerts.length > 0 ? (
            <AlertList alerts={data.alerts} />
          ) : (
            <Panel>
              <EmptyState icon={<Bell />} title="Nothing was noticed">
                Saved rules look at every import and linkage: a figure that passes a threshold, an account
                that joins a watched cluster, an operator’s infrastructure that appears again.
              </EmptyState>
            </Panel>
          )}
          <RuleList rules={data.rules} operators={data.operators} />
        </div>
      )}
    </Page>
  );
}
