import type { Metadata } from 'next';
import { BatchView } from '@/components/imports/batch-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getBatch } from '@/lib/server/use-cases';

type Props = { params: Promise<{ batchId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).batchId };
}

export default async function BatchPage({ params }: Props) {
  const { batchId } = await params;
  const { data, problem } = await load({ access: 'imports.read' }, (deps) => getBatch(deps, { batchId }));
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Imports', href: '/imports' }, { label: batchId }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return <BatchView batch={data} />;
}
