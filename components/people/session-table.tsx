'use client';

import { useMemo } from 'react';
import { useChange } from '@/components/shell/use-change';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import { endSession } from '@/lib/api-client/people';
import type { SessionSummary } from '@/lib/contracts/people';

const columns: readonly Column<SessionSummary>[] = [
  {
    id: 'agent',
    header: 'Browser',
    cell: (row) => (
      <span className="flex items-center gap-2">
        <span className="truncate" title={row.agent}>
          {row.agent || 'unknown'}
        </span>
        {row.isThis && <Badge>this one</Badge>}
      </span>
    ),
  },
  { id: 'address', header: 'From', width: '160px', cell: (row) => row.address },
  {
    id: 'created',
    header: 'Signed in',
    align: 'end',
    width: '180px',
    sortValue: (row) => row.createdAt,
    cell: (row) => <Timestamp at={row.createdAt} />,
  },
  {
    id: 'seen',
    header: 'Last used',
    align: 'end',
    width: '180px',
    sortValue: (row) => row.lastSeenAt,
    cell: (row) => <Timestamp at={row.lastSeenAt} />,
  },
];

/** One's own open sessions. This one ends by signing out. */
export function SessionTable({ sessions }: { sessions: readonly SessionSummary[] }) {
  const { mutate, isPending } = useChange(endSession);
  const shown = useMemo<readonly Column<SessionSummary>[]>(
    () => [
      ...columns,
      {
        id: 'end',
        header: <span className="sr-only">End</span>,
        align: 'end',
        width: '100px',
        cell: (row) =>
          !row.isThis && (
            <Button size="sm" disabled={isPending} onClick={() => mutate(row.id)}>
              Sign out
            </Button>
          ),
      },
    ],
    [mutate, isPending],
  );
  return (
    <DataTable
      label="Open sessions"
      columns={shown}
      rows={sessions}
      rowId={(row) => row.id}
      sort={{ by: 'seen', isDescending: true }}
    />
  );
}
