import { OverviewView } from '@/components/overview/overview-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getWorldFigures, listBatches, listClusters, listRuns } from '@/lib/server/use-cases';

const clustersMax = 200;
const runsLookedAt = 20;

export default async function OverviewPage() {
  const { data, problem } = await load({ access: 'facts.read' }, async (deps) => {
    const [world, clusters, runs, { batches }] = await Promise.all([
      getWorldFigures(deps),
      listClusters(deps, { offset: 0, limit: clustersMax, sort: 'size', descending: true }),
      listRuns(deps, { limit: runsLookedAt }),
      listBatches(deps, { limit: 6 }),
    ]);
    return { world, clusters, run: runs.find((run) => run.isCurrent), batches };
  });
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Overview' }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return <OverviewView {...data} />;
}
