'use client';

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { formatCompact, formatCount } from '@/components/ui/format/number';
import { formatDuration } from '@/components/ui/format/time';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { RunSummary } from '@/lib/contracts/runs';

const columns: readonly Column<RunSummary>[] = [
  {
    id: 'run',
    header: 'Run',
    cell: (row) => (
      <span className="inline-flex items-center gap-2">
        <Link href={hrefs.run(row.runId)} className="font-mono font-medium hover:underline">
          {row.runId}
        </Link>
        {row.isCurrent && <Badge title="The run that all pages show">current</Badge>}
      </span>
    ),
  },
  {
    id: 'finished',
    header: 'Finished',
    align: 'end',
    sortValue: (row) => row.finishedAt,
    cell: (row) => <Timestamp at={row.finishedAt} />,
  },
  {
    id: 'took',
    header: 'Took',
    align: 'end',
    sortValue: (row) => row.finishedAt - row.startedAt,
    cell: (row) => formatDuration(row.finishedAt - row.startedAt),
  },
  {
    id: 'accounts',
    header: 'Accounts',
    align: 'end',
    sortValue: (row) => row.accounts,
    cell: (row) => formatCount(row.accounts),
  },
  {
    id: 'candidates',
    header: 'Candidate pairs',
    align: 'end',
    sortValue: (row) => row.candidates,
    cell: (row) => <span title={formatCount(row.candidates)}>{formatCompact(row.candidates)}</span>,
  },
  {
    id: 'links',
    header: 'Strong links',
    title: 'Above the threshold with enough independent families',
    align: 'end',
    sortValue: (row) => row.strongLinks,
    cell: (row) => <span title={`of ${formatCount(row.links)} links`}>{formatCount(row.strongLinks)}</span>,
  },
  {
    id: 'clusters',
    header: 'Clusters',
    align: 'end',
    sortValue: (row) => row.clusters,
    cell: (row) => formatCount(row.clusters),
  },
  {
    id: 'members',
    header: 'Members',
    title: 'Confirmed, and possible ones apart',
    align: 'end',
    sortValue: (row) => row.confirmedMembers,
    cell: (row) => (
      <>
        {formatCount(row.confirmedMembers)}{' '}
        <span className="text-faint">+ {formatCount(row.possibleMembers)}</span>
      </>
    ),
  },
  { id: 'version', header: 'Method', cell: (row) => <span className="text-muted">{row.version}</span> },
];

/** All runs, newest first. */
export function RunTable({ runs }: { runs: readonly RunSummary[] }) {
  return (
    <DataTable
      label="Runs"
      columns={columns}
      rows={runs}
      rowId={(row) => row.runId}
      sort={{ by: 'finished', isDescending: true }}
    />
  );
}
