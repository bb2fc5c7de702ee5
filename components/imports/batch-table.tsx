'use client';

import Link from 'next/link';
import { batchStateWords, promptPolicyWords, tableWords } from '@/components/imports/words';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { formatBytes, formatCompact, formatCount } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { BatchSummary } from '@/lib/contracts/imports';

function sum(batch: BatchSummary, pick: (table: { accepted: number; rejected: number }) => number): number {
  return batch.report?.tables.reduce((total, table) => total + pick(table), 0) ?? 0;
}

const columns: readonly Column<BatchSummary>[] = [
  {
    id: 'id',
    header: 'Batch',
    cell: (row) => (
      <Link href={hrefs.batch(row.id)} className="font-mono font-medium hover:underline">
        {row.id}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    sortValue: (row) => row.state,
    cell: (row) => <Badge tone={batchStateWords[row.state].tone}>{batchStateWords[row.state].title}</Badge>,
  },
  {
    id: 'tables',
    header: 'Tables',
    cell: (row) => (
      <span className="text-muted">
        {row.report?.tables.map(({ table }) => tableWords[table].title).join(', ')}
      </span>
    ),
  },
  {
    id: 'rows',
    header: 'Rows',
    title: 'Rows accepted',
    align: 'end',
    sortValue: (row) => sum(row, (table) => table.accepted),
    cell: (row) =>
      row.report && (
        <span title={formatCount(sum(row, (table) => table.accepted))}>
          {formatCompact(sum(row, (table) => table.accepted))}
        </span>
      ),
  },
  {
    id: 'rejected',
    header: 'Rejected',
    align: 'end',
    sortValue: (row) => sum(row, (table) => table.rejected),
    cell: (row) => row.report && formatCount(sum(row, (table) => table.rejected)),
  },
  {
    id: 'bytes',
    header: 'Size',
    align: 'end',
    sortValue: (row) => row.report?.files.reduce((total, file) => total + file.bytes, 0) ?? 0,
    cell: (row) => row.report && formatBytes(row.report.files.reduce((total, file) => total + file.bytes, 0)),
  },
  {
    id: 'prompts',
    header: 'Prompts',
    cell: (row) => <span className="text-muted">{promptPolicyWords[row.promptPolicy].title}</span>,
  },
  {
    id: 'at',
    header: 'Imported',
    align: 'end',
    sortValue: (row) => row.committedAt ?? row.createdAt,
    cell: (row) => <Timestamp at={row.committedAt ?? row.createdAt} />,
  },
];

/** Everything that was imported, newest first. */
export function BatchTable({ batches }: { batches: readonly BatchSummary[] }) {
  return (
    <DataTable
      label="Imports"
      columns={columns}
      rows={batches}
      rowId={(row) => row.id}
      sort={{ by: 'at', isDescending: true }}
      height="calc(100vh - 180px)"
    />
  );
}
