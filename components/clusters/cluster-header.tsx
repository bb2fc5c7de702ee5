import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { StandingBadge } from '@/components/clusters/standing-badge';
import { eventWords } from '@/components/clusters/words';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { CopyText } from '@/components/ui/copy-text';
import { formatCount } from '@/components/ui/format/number';
import type { ClusterDetail } from '@/lib/contracts/clusters';

export function ClusterHeader({ cluster }: { cluster: ClusterDetail }) {
  const ancestors = cluster.lineage.filter(({ clusterId }) => clusterId !== cluster.clusterId);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <CopyText text={cluster.clusterId} label="cluster id" className="text-lg" />
        <StandingBadge standing={cluster.standing} />
        {cluster.event !== 'unchanged' && (
          <Badge title="Since the run before">{eventWords[cluster.event]}</Badge>
        )}
        {cluster.isSingleFamily && (
          <Badge tone="warn" title="The data holds one family of evidence only; more weight was demanded.">
            single family
          </Badge>
        )}
        {ancestors.length > 0 && (
          <span className="text-sm text-muted">
            from{' '}
            {ancestors.slice(0, 4).map(({ clusterId, shared }, index) => (
              <span key={clusterId}>
                {index > 0 && ', '}
                <Link href={hrefs.cluster(clusterId)} className="font-mono hover:underline">
                  {clusterId}
                </Link>{' '}
                ({formatCount(shared)} shared)
              </span>
            ))}
          </span>
        )}
      </div>
      {cluster.reasons.length > 0 && (
        <ul className="rounded-md border border-warn/30 bg-warn-soft px-3 py-2 text-sm">
          {cluster.reasons.map((reason) => (
            <li key={reason} className="flex items-start gap-2 py-0.5">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
              {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
