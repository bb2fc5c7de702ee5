import { DatabaseZap } from 'lucide-react';
import { ClusterScatter } from '@/components/clusters/cluster-scatter';
import { ClusterTable } from '@/components/clusters/cluster-table';
import { CurrentRun } from '@/components/overview/current-run';
import { KindBars } from '@/components/overview/kind-bars';
import { RecentBatches } from '@/components/overview/recent-batches';
import { SignUps } from '@/components/overview/sign-ups';
import { StartLinkage } from '@/components/overview/start-linkage';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FigureRow, FigureTile } from '@/components/ui/figure-tile';
import { formatCompact, formatCount, formatShare } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import type { ClusterPage } from '@/lib/contracts/clusters';
import type { WorldFigures } from '@/lib/contracts/explore';
import type { BatchSummary } from '@/lib/contracts/imports';
import type { RunSummary } from '@/lib/contracts/runs';

export interface OverviewProps {
  world: WorldFigures;
  clusters: ClusterPage;
  run: RunSummary | undefined;
  batches: readonly BatchSummary[];
}

/** What came in and when, and which networks are hidden in it. */
export function OverviewView({ world, clusters, run, batches }: OverviewProps) {
  if (world.accounts === 0) return <EmptyWorkspace />;
  return (
    <Page crumbs={[{ label: 'Overview' }]}>
      <Figures world={world} run={run} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex min-w-0 flex-col gap-4">
          {run && clusters.clusters.length > 0 && (
            <>
              <Panel
                title="Which clusters matter"
                description="Solid: confirmed; hollow: weak. A click opens the cluster."
              >
                <ClusterScatter clusters={clusters.clusters} />
              </Panel>
              <ClusterTable
                clusters={clusters.clusters}
                leftOut={clusters.total - clusters.clusters.length}
                height="640px"
                isCompact
              />
            </>
          )}
          {run && clusters.clusters.length === 0 && (
            <Panel>
              <EmptyState title="No cluster was found">
                The last run linked no accounts strongly enough. The figures of the run say what was compared.
              </EmptyState>
            </Panel>
          )}
          {!run && <StartLinkage accounts={world.accounts} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {world.signUps.length > 1 && <SignUps days={world.signUps} />}
          {world.kinds.length > 0 && <KindBars kinds={world.kinds} />}
          {run && <CurrentRun run={run} />}
          {batches.length > 0 && <RecentBatches batches={batches} />}
        </div>
      </div>
    </Page>
  );
}

function Figures({ world, run }: { world: WorldFigures; run: RunSummary | undefined }) {
  const { firstSeen, lastSeen } = world;
  const range =
    firstSeen !== null && lastSeen !== null ? `${formatDayRange(firstSeen, lastSeen)} UTC` : undefined;
  const shared = world.kinds.reduce((sum, kind) => sum + kind.shared, 0);
  return (
    <FigureRow>
      {run && (
        <FigureTile
          label="Accounts in clusters"
          value={formatCount(run.confirmedMembers)}
          href="/clusters"
          note={`${formatShare(run.confirmedMembers / Math.max(1, run.accounts))} of all; ${formatCount(run.possibleMembers)} possible ones not counted`}
        />
      )}
      <FigureTile
        label="Accounts"
        value={formatCompact(world.accounts)}
        title={formatCount(world.accounts)}
        href="/accounts"
        note={range}
      />
      {world.exchanges > 0 && (
        <FigureTile
          label="Exchanges"
          value={formatCompact(world.exchanges)}
          title={formatCount(world.exchanges)}
          href="/accounts?sort=exchanges"
          note="in all imports; opens the busiest accounts"
        />
      )}
      <FigureTile
        label="Identifiers"
        value={formatCompact(world.identifiers)}
        title={formatCount(world.identifiers)}
        note={`${formatCompact(shared)} of them shared by two accounts or more`}
      />
    </FigureRow>
  );
}

function EmptyWorkspace() {
  return (
    <Page crumbs={[{ label: 'Overview' }]}>
      <Panel className="mt-8">
        <EmptyState
          icon={<DatabaseZap />}
          title="Nothing has come in yet"
          action={
            <ButtonLink variant="primary" href="/imports/new">
              Import files
            </ButtonLink>
          }
        >
          Skein reads exports of accounts, payments, logins and exchanges: CSV, NDJSON or Parquet. To look
          around first, stop here and run <code className="font-mono">npm run demo</code>.
        </EmptyState>
      </Panel>
    </Page>
  );
}
