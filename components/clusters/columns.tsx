import Link from 'next/link';
import { eventColumn, exchangesColumn, spanColumn, tokensColumn } from '@/components/clusters/common-columns';
import { FamilyStrip } from '@/components/clusters/family-strip';
import { StandingBadge } from '@/components/clusters/standing-badge';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount, formatProbability } from '@/components/ui/format/number';
import type { Column } from '@/components/ui/table/types';
import type { ClusterSummary } from '@/lib/contracts/clusters';

const all: readonly Column<ClusterSummary>[] = [
  {
    id: 'cluster',
    header: 'Cluster',
    sortValue: (row) => row.clusterId,
    cell: (row) => (
      <Link
        href={hrefs.cluster(row.clusterId)}
        className="font-mono font-medium underline-offset-2 hover:underline"
      >
        {row.clusterId}
      </Link>
    ),
  },
  {
    id: 'standing',
    header: 'Standing',
    sortValue: (row) => row.standing,
    cell: (row) => <StandingBadge standing={row.standing} />,
  },
  {
    id: 'size',
    header: 'Accounts',
    title: 'Confirmed members; possible ones are in the next column',
    align: 'end',
    sortValue: (row) => row.size,
    cell: (row) => formatCount(row.size),
  },
  {
    id: 'possible',
    header: '+ possible',
    title: 'Accounts on the rim, not part of any figure',
    align: 'end',
    sortValue: (row) => row.possible,
    cell: (row) => (row.possible > 0 ? <span className="text-muted">{formatCount(row.possible)}</span> : ''),
  },
  exchangesColumn,
  tokensColumn,
  spanColumn,
  {
    id: 'strength',
    header: 'Strength',
    title: 'Median probability of the strong links that hold it together',
    align: 'end',
    sortValue: (row) => row.strength,
    cell: (row) => formatProbability(row.strength),
  },
  {
    id: 'density',
    header: 'Density',
    title: 'Strong links out of all pairs of members',
    align: 'end',
    sortValue: (row) => row.density,
    cell: (row) => row.density.toFixed(2),
  },
  {
    id: 'families',
    header: 'Evidence',
    title: 'Share of the evidence by family',
    sortValue: (row) => row.families.length,
    cell: (row) => <FamilyStrip families={row.families} />,
  },
  eventColumn,
];

const leftOutWhenCompact = new Set(['tokens', 'density']);

/** All columns, or those that fit beside other things. */
export function clusterColumns(isCompact: boolean): readonly Column<ClusterSummary>[] {
  return isCompact ? all.filter(({ id }) => !leftOutWhenCompact.has(id)) : all;
}
