import type { Metadata } from 'next';
import { RunView } from '@/components/runs/run-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getRun } from '@/lib/server/use-cases';

type Props = { params: Promise<{ runId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).runId };
}

export default async function RunPage({ params }: Props) {
  const { runId } = await params;
  const { data, problem } = await load((deps) => getRun(deps, { runId }));
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Runs', href: '/runs' }, { label: runId }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return <RunView run={data} evaluation={null} comparison={null} />;
}
