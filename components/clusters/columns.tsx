import Link from 'next/link';
import { FamilyStrip } from '@/components/clusters/family-strip';
import { StandingBadge } from '@/components/clusters/standing-badge';
import { eventWords } from '@/components/clusters/words';
import { hrefs } from '@/components/shell/hrefs';
import { formatCompact, formatCount, formatProbability } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import type { Column } from '@/components/ui/table/types';
import type { ClusterSummary } from '@/lib/contracts/runs';

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
  {
    id: 'exchanges',
    header: 'Exchanges',
    align: 'end',
    sortValue: (row) => row.exchanges,
    cell: (row) => <span title={formatCount(row.exchanges)}>{formatCompact(row.exchanges)}</span>,
    has: (row) => row.exchanges > 0,
  },
  {
    id: 'tokens',
    header: 'Tokens',
    title: 'Tokens in and out',
    align: 'end',
    sortValue: (row) => row.inputTokens + row.outputTokens,
    cell: (row) => formatCompact(row.inputTokens + row.outputTokens),
    has: (row) => row.inputTokens + row.outputTokens > 0,
  },
  {
    id: 'span',
    header: 'Active, UTC',
    align: 'end',
    sortValue: (row) => row.lastSeen,
    cell: (row) =>
      row.firstSeen !== null && row.lastSeen !== null ? formatDayRange(row.firstSeen, row.lastSeen) : '',
    has: (row) => row.firstSeen !== null,
  },
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
  {
    id: 'event',
    header: 'Since last run',
    sortValue: (row) => row.event,
    cell: (row) =>
      row.event === 'unchanged' ? '' : <span className="text-muted">{eventWords[row.event]}</span>,
    has: (row) => row.event !== 'born' && row.event !== 'unchanged',
  },
];

const leftOutWhenCompact = new Set(['tokens', 'density']);

/** All columns, or those that fit beside other things. */
export function clusterColumns(isCompact: boolean): readonly Column<ClusterSummary>[] {
  return isCompact ? all.filter(({ id }) => !leftOutWhenCompact.has(id)) : all;
}
