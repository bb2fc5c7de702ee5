import type { Metadata } from 'next';
import { OperatorView } from '@/components/operators/operator-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getOperator } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Operator' };

export default async function OperatorPage({ params }: { params: Promise<{ operatorId: string }> }) {
  const operatorId = decodeURIComponent((await params).operatorId);
  const { data, problem } = await load({ access: 'work.read', about: { operatorId } }, (deps) =>
    getOperator(deps, { operatorId }),
  );
  if (data) return <OperatorView detail={data} />;
  return (
    <Page crumbs={[{ label: 'Operators', href: '/operators' }, { label: operatorId }]}>
      <ProblemView problem={problem} />
    </Page>
  );
}
