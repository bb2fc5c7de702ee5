import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { DecisionTable } from '@/components/decisions/decision-table';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listDecisions } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Decisions' };

const shownMax = 500;

export default async function DecisionsPage() {
  const { data, problem } = await load({ access: 'work.read' }, (deps) =>
    listDecisions(deps, { offset: 0, limit: shownMax }),
  );
  const leftOut = data ? data.total - data.decisions.length : 0;
  return (
    <Page crumbs={[{ label: 'Runs', href: '/runs' }, { label: 'Decisions' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && (
        <Panel
          title="Decisions on pairs"
          description={`What analysts decided about two accounts. Every run from the next one on respects what is in force; nothing is deleted${leftOut > 0 ? `. ${formatCount(leftOut)} older ones are not shown` : ''}`}
          isFlush
        >
          {data.total === 0 ? (
            <EmptyState icon={<Scale />} title="No decisions yet">
              Open “why linked” of two accounts and confirm or reject that one hand runs both.
            </EmptyState>
          ) : (
            <DecisionTable decisions={data.decisions} />
          )}
        </Panel>
      )}
    </Page>
  );
}
