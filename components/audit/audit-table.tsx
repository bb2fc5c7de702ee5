'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { actionWord, auditHref, outcomeTones, outcomeWords } from '@/components/audit/words';
import { roleWord } from '@/components/people/role-words';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { AuditEntry, AuditQuery } from '@/lib/contracts/audit';

const objectsShown = 3;

/** Columns whose cells narrow the log to what they say. */
function columnsFor(query: Partial<AuditQuery>): readonly Column<AuditEntry>[] {
  const narrowed = (more: Partial<AuditQuery>) => auditHref({ ...query, ...more, cursor: undefined });
  return [
    { id: 'seq', header: 'Entry', align: 'end', width: '70px', cell: (row) => formatCount(row.seq) },
    { id: 'at', header: 'Time', width: '160px', cell: (row) => <Timestamp at={row.at} /> },
    {
      id: 'who',
      header: 'Who',
      cell: (row) => (
        <Link href={narrowed({ actor: row.actorId })} title={row.actorId} className="hover:underline">
          {row.actorName} <span className="text-muted">{roleWord(row.role)}</span>
        </Link>
      ),
    },
    {
      id: 'did',
      header: 'Did',
      cell: (row) => (
        <span title={row.action} className="whitespace-nowrap">
          {actionWord(row.action)}
        </span>
      ),
    },
    {
      id: 'outcome',
      header: 'Outcome',
      cell: (row) => <Badge tone={outcomeTones[row.outcome]}>{outcomeWords[row.outcome]}</Badge>,
    },
    {
      id: 'about',
      header: 'About',
      cell: (row) => <Objects objects={row.objects} hrefOf={(object) => narrowed({ object })} />,
    },
    { id: 'why', header: 'Why', has: (row) => row.purpose !== '', cell: (row) => row.purpose },
    {
      id: 'where',
      header: 'Where',
      cell: (row) => (
        <span className="text-muted" title={`${row.channel}, from ${row.address || 'this machine'}`}>
          {row.place}
        </span>
      ),
    },
  ];
}

function Objects({ objects, hrefOf }: { objects: readonly string[]; hrefOf: (object: string) => string }) {
  const left = objects.slice(objectsShown);
  return (
    <span className="flex flex-wrap gap-x-2">
      {objects.slice(0, objectsShown).map((object) => (
        <Link key={object} href={hrefOf(object)} title={object} className="font-mono text-xs hover:underline">
          {shortenMiddle(object, 34)}
        </Link>
      ))}
      {left.length > 0 && (
        <span className="text-xs text-muted" title={left.join('\n')}>
          and {formatCount(left.length)} more
        </span>
      )}
    </span>
  );
}

/** Who saw and changed what, newest first; every person and object leads to its own entries. */
export function AuditTable({
  entries,
  query,
}: {
  entries: readonly AuditEntry[];
  query: Partial<AuditQuery>;
}) {
  const columns = useMemo(() => columnsFor(query), [query]);
  return (
    <DataTable
      label="Audit log"
      columns={columns}
      rows={entries}
      rowId={(row) => String(row.seq)}
      empty={<EmptyState title="No entry fits">Take a filter away to see more.</EmptyState>}
    />
  );
}
