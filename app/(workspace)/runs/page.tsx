import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { RunTable } from '@/components/runs/run-table';
import { StartRunButton } from '@/components/runs/start-run-button';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listRuns } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Runs' };

export default async function RunsPage() {
  const { data, problem } = await load({ access: 'runs.read' }, (deps) => listRuns(deps, { limit: 200 }));
  const isEmpty = data?.length === 0;
  return (
    <Page crumbs={[{ label: 'Runs' }]} action={data && !isEmpty ? <RunActions /> : undefined}>
      {problem && <ProblemView problem={problem} />}
      {data && !isEmpty && (
        <Panel title="Runs" description="Each is immutable; the current one is what all pages show" isFlush>
          <RunTable runs={data} />
        </Panel>
      )}
      {isEmpty && (
        <Panel>
          <EmptyState icon={<ListChecks />} title="No linkage has run yet" action={<StartRunButton />}>
            A run compares accounts that share something, weighs the evidence in bits and finds the clusters.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}

function RunActions() {
  return (
    <>
      <ButtonLink href="/runs/decisions">Decisions on pairs</ButtonLink>
      <StartRunButton />
    </>
  );
}
