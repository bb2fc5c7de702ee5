import { Boxes } from 'lucide-react';
import type { Metadata } from 'next';
import { ClusterTable } from '@/components/clusters/cluster-table';
import { StartRunButton } from '@/components/runs/start-run-button';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { load } from '@/lib/server/load';
import { listClusters } from '@/lib/server/use-cases';

export const metadata: Metadata = { title: 'Clusters' };
const clustersMax = 1_000;

export default async function ClustersPage() {
  const { data, problem } = await load({ access: 'facts.read' }, (deps) =>
    listClusters(deps, { offset: 0, limit: clustersMax, sort: 'size', descending: true }),
  );
  return (
    <Page crumbs={[{ label: 'Clusters' }]}>
      {problem && <ProblemView problem={problem} />}
      {data && data.total > 0 && (
        <ClusterTable
          clusters={data.clusters}
          leftOut={data.total - data.clusters.length}
          height="calc(100vh - 130px)"
        />
      )}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState
            icon={<Boxes />}
            title={data.runId ? 'The current run found no cluster' : 'No linkage has run yet'}
            action={<StartRunButton />}
          >
            Clusters are accounts that one hand runs. A run finds them by weighing what accounts share.
          </EmptyState>
        </Panel>
      )}
    </Page>
  );
}
