'use client';

import { useMemo } from 'react';
import { PersonActions } from '@/components/people/person-actions';
import { roleWord } from '@/components/people/role-words';
import { Badge } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { PersonSummary } from '@/lib/contracts/people';

function Standing({ person }: { person: PersonSummary }) {
  if (person.isDisabled) return <Badge tone="bad">disabled</Badge>;
  if (person.isInvited) return <Badge tone="warn">invited</Badge>;
  return (
    <span className="flex gap-1">
      <Badge tone="good">active</Badge>
      {person.hasSecondFactor && <Badge>second factor</Badge>}
    </span>
  );
}

const columns: readonly Column<PersonSummary>[] = [
  {
    id: 'name',
    header: 'Name',
    sortValue: (row) => row.name.toLowerCase(),
    cell: (row) => <span className="font-medium">{row.name}</span>,
  },
  { id: 'login', header: 'Signs in as', sortValue: (row) => row.login, cell: (row) => row.login },
  { id: 'role', header: 'Role', sortValue: (row) => row.role, cell: (row) => roleWord(row.role) },
  { id: 'standing', header: 'Standing', cell: (row) => <Standing person={row} /> },
  {
    id: 'seen',
    header: 'Last seen',
    title: 'When an open session of theirs was last used',
    align: 'end',
    sortValue: (row) => row.lastSeenAt,
    cell: (row) =>
      row.lastSeenAt === null ? (
        <span className="text-muted">not signed in</span>
      ) : (
        <Timestamp at={row.lastSeenAt} />
      ),
  },
  {
    id: 'created',
    header: 'Since',
    align: 'end',
    sortValue: (row) => row.createdAt,
    cell: (row) => <Timestamp at={row.createdAt} precision="day" />,
  },
];

/** Everybody who signs in by name; `selfId` is the reader, who may change others only as an administrator. */
export function PeopleTable({
  people,
  selfId,
  mayChange,
}: {
  people: readonly PersonSummary[];
  selfId: string;
  mayChange: boolean;
}) {
  const shown = useMemo<readonly Column<PersonSummary>[]>(() => {
    if (!mayChange) return columns;
    const actions: Column<PersonSummary> = {
      id: 'actions',
      header: <span className="sr-only">Actions</span>,
      align: 'end',
      width: '56px',
      cell: (row) => <PersonActions person={row} isSelf={row.id === selfId} />,
    };
    return [...columns, actions];
  }, [mayChange, selfId]);
  return (
    <DataTable
      label="People"
      columns={shown}
      rows={people}
      rowId={(row) => row.id}
      sort={{ by: 'name', isDescending: false }}
    />
  );
}
