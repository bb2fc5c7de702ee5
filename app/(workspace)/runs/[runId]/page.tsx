import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RunView } from '@/components/runs/run-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getRun } from '@/lib/server/use-cases';
import { RunComparison } from './run-comparison';
import { RunEvaluation } from './run-evaluation';

type Props = {
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: (await params).runId };
}

export default async function RunPage({ params, searchParams }: Props) {
  const { runId } = await params;
  const { with: other } = await searchParams;
  const { data, problem } = await load({ access: 'runs.read' }, (deps) => getRun(deps, { runId }));
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Runs', href: '/runs' }, { label: runId }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return (
    <RunView
      run={data}
      evaluation={
        <Suspense>
          <RunEvaluation runId={runId} />
        </Suspense>
      }
      comparison={
        <Suspense>
          <RunComparison runId={runId} otherId={typeof other === 'string' ? other : undefined} />
        </Suspense>
      }
    />
  );
}
