import type { Metadata } from 'next';
import { AftermathView } from '@/components/attribution/aftermath-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getActionAftermath } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'What came back' };

export default async function ActionPage({ params }: { params: Promise<{ actionId: string }> }) {
  const { actionId } = await params;
  const { data, problem } = await load({ access: 'work.read', about: { actionId } }, (deps) =>
    getActionAftermath(deps, { actionId }),
  );
  return (
    <Page crumbs={[{ label: 'Actions' }, { label: actionId }]}>
      {problem && <ProblemView problem={problem} />}
      {data && <AftermathView aftermath={data} />}
    </Page>
  );
}
