import { VenetianMask } from 'lucide-react';
import type { Metadata } from 'next';
import { OperatorForm } from '@/components/operators/operator-form';
import { OperatorTable } from '@/components/operators/operator-table';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listOperators } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Operators' };

export default async function OperatorsPage() {
  const { data, problem } = await load({ access: 'work.read' }, (deps) =>
    listOperators(deps, { limit: 1_000 }),
  );
  return (
    <Page crumbs={[{ label: 'Operators' }]} action={<OperatorForm />}>
      {problem && <ProblemView problem={problem} />}
      {data && data.length > 0 && <OperatorTable operators={data} />}
      {data?.length === 0 && (
        <Panel>
          <EmptyState icon={<VenetianMask />} title="No operator is tracked yet">
            An operator is who a cluster or campaign is for: a claim of its own, with its own evidence.
            Propose one on the page of a cluster, or enter one you know.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}
