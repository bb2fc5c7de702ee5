import { Waypoints } from 'lucide-react';
import { AddToCaseButton } from '@/components/cases/add-to-case';
import { FamilyMix } from '@/components/charts/family-mix';
import { Bridges } from '@/components/clusters/bridges';
import { ClusterFigures } from '@/components/clusters/cluster-figures';
import { ClusterHeader } from '@/components/clusters/cluster-header';
import { Cohesion } from '@/components/clusters/cohesion';
import { GroupEvidence } from '@/components/clusters/group-evidence';
import { MemberTable } from '@/components/clusters/member-table';
import { TopValues } from '@/components/clusters/top-values';
import { ExportButton } from '@/components/exports/export-button';
import { hrefs } from '@/components/shell/hrefs';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ClusterDetail, MemberPage } from '@/lib/contracts/clusters';

/** Everything about one cluster: how large, how sure, what it did, what holds it together, who is in it. */
export function ClusterView({
  cluster,
  members,
  activity,
  explanation,
  history,
  ladder,
}: {
  cluster: ClusterDetail;
  members: MemberPage;
  /** Activity and signals, streamed in after the rest. */
  activity: React.ReactNode;
  /** What holds it together, in sentences. */
  explanation: React.ReactNode;
  /** What became of it from run to run. */
  history: React.ReactNode;
  /** Where it stands on the ladder of attribution. */
  ladder: React.ReactNode;
}) {
  const action = (
    <>
      <AddToCaseButton items={[{ kind: 'cluster', targetId: cluster.clusterId }]} />
      <ExportButton subject={{ kind: 'cluster', id: cluster.clusterId }} runId={cluster.runId} />
      <ButtonLink variant="primary" href={hrefs.clusterCanvas(cluster.clusterId)}>
        <Waypoints aria-hidden className="size-4" /> Open on canvas
      </ButtonLink>
    </>
  );
  return (
    <Page crumbs={[{ label: 'Clusters', href: '/clusters' }, { label: cluster.clusterId }]} action={action}>
      <ClusterHeader cluster={cluster} />
      <ClusterFigures cluster={cluster} />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex min-w-0 flex-col gap-4">
          {activity}
          <MemberTable clusterId={cluster.clusterId} first={members} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {ladder}
          {explanation}
          <Panel title="Evidence by family" description="Share of the links’ bits that argue for one hand">
            <FamilyMix parts={cluster.families.map(({ family, share }) => ({ family, value: share }))} />
          </Panel>
          {cluster.groupEvidence.length > 0 && <GroupEvidence items={cluster.groupEvidence} />}
          {cluster.topValues.length > 0 && <TopValues cluster={cluster} />}
          <Cohesion cluster={cluster} />
          {history}
          {cluster.bridges.length > 0 && <Bridges cluster={cluster} />}
        </div>
      </div>
    </Page>
  );
}
