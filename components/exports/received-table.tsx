'use client';

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { formatCount } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { ReceivedBundle } from '@/lib/contracts/received';

const columns: readonly Column<ReceivedBundle>[] = [
  {
    id: 'bundle',
    header: 'Bundle',
    cell: (row) => (
      <Link
        href={hrefs.received(row.id)}
        title={`${row.fileName}: look into it`}
        className="font-mono font-medium hover:underline"
      >
        {row.bundle.bundleId}
      </Link>
    ),
  },
  {
    id: 'received',
    header: 'Received',
    align: 'end',
    sortValue: (row) => row.receivedAt,
    cell: (row) => <Timestamp at={row.receivedAt} />,
  },
  {
    id: 'standing',
    header: 'Standing',
    sortValue: (row) => row.verdict,
    cell: ({ verdict }) =>
      verdict === 'verified' ? (
        <Badge tone="good">verified</Badge>
      ) : (
        <Badge tone="warn" title="Complete and consistent; compare the key id with the sender by another way">
          unknown signer
        </Badge>
      ),
  },
  { id: 'from', header: 'Made by', cell: ({ bundle }) => bundle.preparedBy },
  {
    id: 'made',
    header: 'Made',
    align: 'end',
    sortValue: ({ bundle }) => Date.parse(bundle.createdAt),
    cell: ({ bundle }) => <Timestamp at={Date.parse(bundle.createdAt)} />,
  },
  {
    id: 'time',
    header: 'Time attested',
    cell: ({ bundle }) => bundle.timeAttestation?.service ?? 'not attested',
  },
  { id: 'about', header: 'About', cell: ({ bundle }) => `${bundle.subject.kind} ${bundle.subject.id}` },
  {
    id: 'accounts',
    header: 'Accounts',
    align: 'end',
    sortValue: ({ counts }) => counts.accounts,
    cell: ({ counts }) => formatCount(counts.accounts),
  },
  {
    id: 'graph',
    header: 'Nodes, edges',
    align: 'end',
    cell: ({ counts }) => `${formatCount(counts.nodes)}, ${formatCount(counts.edges)}`,
  },
  { id: 'marking', header: 'Marking', cell: ({ bundle }) => bundle.marking },
];

/** Bundles of others, read-only. The id opens the page that shows what is inside. */
export function ReceivedTable({ bundles }: { bundles: readonly ReceivedBundle[] }) {
  return (
    <DataTable
      label="Received bundles"
      columns={columns}
      rows={bundles}
      rowId={(row) => row.id}
      sort={{ by: 'received', isDescending: true }}
    />
  );
}
