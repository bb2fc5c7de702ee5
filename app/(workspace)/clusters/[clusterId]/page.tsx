import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ActivitySkeleton } from '@/components/activity/activity-skeleton';
import { ClusterView } from '@/components/clusters/cluster-view';
import { Page } from '@/components/shell/page';
import { ProblemView } from '@/components/shell/problem-view';
import { load } from '@/lib/server/load';
import { getCluster, listClusterMembers } from '@/lib/server/use-cases';
import { ClusterActivity } from './cluster-activity';
import { ClusterExplanation } from './cluster-explanation';
import { ClusterHistory } from './cluster-history';
import { ClusterLadder } from './cluster-ladder';

type Props = { params: Promise<{ clusterId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).clusterId) };
}

export default async function ClusterPage({ params }: Props) {
  const clusterId = decodeURIComponent((await params).clusterId);
  const { data, problem } = await load({ access: 'facts.read', about: { clusterId } }, async (deps) => ({
    cluster: await getCluster(deps, { clusterId }),
    members: await listClusterMembers(deps, {
      clusterId,
      offset: 0,
      limit: 200,
      sort: 'membership',
      descending: true,
    }),
  }));
  if (problem) {
    return (
      <Page crumbs={[{ label: 'Clusters', href: '/clusters' }, { label: clusterId }]}>
        <ProblemView problem={problem} />
      </Page>
    );
  }
  return (
    <ClusterView
      {...data}
      ladder={
        <Suspense>
          <ClusterLadder clusterId={clusterId} />
        </Suspense>
      }
      activity={
        <Suspense fallback={<ActivitySkeleton />}>
          <ClusterActivity clusterId={clusterId} />
        </Suspense>
      }
      explanation={
        <Suspense>
          <ClusterExplanation clusterId={clusterId} />
        </Suspense>
      }
      history={
        <Suspense>
          <ClusterHistory clusterId={clusterId} />
        </Suspense>
      }
    />
  );
}
