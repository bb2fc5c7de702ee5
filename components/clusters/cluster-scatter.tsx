'use client';

import { Scatter } from '@/components/charts/scatter';
import { hrefs } from '@/components/shell/hrefs';
import { formatCompact, formatProbability, formatQuantity } from '@/components/ui/format/number';
import type { ClusterSummary } from '@/lib/contracts/clusters';

/** Which clusters matter: size against volume, or against strength where nothing was exchanged. */
export function ClusterScatter({
  clusters,
  height,
}: {
  clusters: readonly ClusterSummary[];
  height?: number;
}) {
  const hasVolume = clusters.some((cluster) => cluster.exchanges > 0);
  const points = clusters.map((cluster) => ({
    id: cluster.clusterId,
    title: cluster.clusterId,
    x: cluster.size,
    y: hasVolume ? cluster.exchanges : cluster.strength,
    size: cluster.size,
    isHollow: cluster.standing !== 'confirmed',
    href: hrefs.cluster(cluster.clusterId),
    hint: (
      <span className="text-muted">
        {formatQuantity(cluster.size, 'account')}
        {hasVolume && <>, {formatCompact(cluster.exchanges)} exchanges</>}, strength{' '}
        {formatProbability(cluster.strength)}
      </span>
    ),
  }));
  return (
    <Scatter
      label={hasVolume ? 'Clusters by size and volume' : 'Clusters by size and strength'}
      points={points}
      xLabel="confirmed accounts"
      yLabel={hasVolume ? 'exchanges' : 'strength'}
      yScale={hasVolume ? 'count' : 'share'}
      {...(height ? { height } : {})}
    />
  );
}
