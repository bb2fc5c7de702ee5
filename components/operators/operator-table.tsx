'use client';

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { OperatorRecord } from '@/lib/contracts/attribution';

const columns: readonly Column<OperatorRecord>[] = [
  {
    id: 'name',
    header: 'Operator',
    sortValue: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link href={hrefs.operator(id)} className="font-medium hover:underline">
        {name}
      </Link>
    ),
  },
  {
    id: 'aliases',
    header: 'Aliases',
    cell: ({ aliases }) => aliases.join(', '),
    has: ({ aliases }) => aliases.length > 0,
  },
  {
    id: 'affiliations',
    header: 'Affiliated with',
    title: 'Claims of their own; never the operator itself',
    cell: ({ affiliations }) => affiliations.map(({ name }) => name).join(', '),
    has: ({ affiliations }) => affiliations.length > 0,
  },
  {
    id: 'watch',
    header: 'Watched values',
    align: 'end',
    sortValue: ({ watchList }) => watchList.length,
    cell: ({ watchList }) => watchList.length,
  },
  { id: 'by', header: 'Changed by', cell: ({ updatedBy }) => updatedBy },
  {
    id: 'at',
    header: 'Changed',
    align: 'end',
    sortValue: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => <Timestamp at={updatedAt} />,
  },
];

export function OperatorTable({ operators }: { operators: readonly OperatorRecord[] }) {
  return (
    <Panel isFlush>
      <DataTable label="Operators" columns={columns} rows={operators} rowId={({ id }) => id} />
    </Panel>
  );
}
