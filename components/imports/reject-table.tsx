'use client';

import { tableWords } from '@/components/imports/words';
import { formatCount } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import type { RejectCount } from '@/lib/contracts/imports';

const columns: readonly Column<RejectCount>[] = [
  { id: 'title', header: 'Reason', sortValue: (row) => row.title, cell: (row) => row.title },
  {
    id: 'code',
    header: 'Code',
    cell: (row) => <span className="font-mono text-muted">{row.code}</span>,
  },
  { id: 'table', header: 'Table', sortValue: (row) => row.table, cell: (row) => tableWords[row.table].title },
  {
    id: 'count',
    header: 'Rows',
    align: 'end',
    sortValue: (row) => row.count,
    cell: (row) => formatCount(row.count),
  },
  {
    id: 'first',
    header: 'First at',
    cell: (row) => (
      <span className="font-mono text-muted">
        {row.firstFile}:{row.firstLine}
      </span>
    ),
  },
];

export function RejectTable({ rejects }: { rejects: readonly RejectCount[] }) {
  return (
    <DataTable
      label="Rejected rows by reason"
      columns={columns}
      rows={rejects}
      rowId={(row) => `${row.table}:${row.code}`}
      sort={{ by: 'count', isDescending: true }}
    />
  );
}
