'use client';

import Link from 'next/link';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { levelWords, statusTones, statusWords } from '@/components/cases/words';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { CaseStatus, CaseSummary } from '@/lib/contracts/cases';

const columns: readonly Column<CaseSummary>[] = [
  {
    id: 'title',
    header: 'Case',
    sortValue: (row) => row.title,
    cell: (row) => (
      <Link href={hrefs.case(row.id)} className="font-medium hover:underline">
        {row.title}
      </Link>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    sortValue: (row) => row.status,
    cell: (row) => <Badge tone={statusTones[row.status]}>{statusWords[row.status]}</Badge>,
  },
  { id: 'keeper', header: 'Kept by', sortValue: (row) => row.ownerName, cell: (row) => row.ownerName },
  { id: 'access', header: 'For', sortValue: (row) => row.access, cell: (row) => row.access },
  { id: 'level', header: 'You', cell: (row) => <span className="text-muted">{levelWords[row.level]}</span> },
  {
    id: 'accounts',
    header: 'Accounts',
    align: 'end',
    sortValue: (row) => row.counts.accounts,
    cell: (row) => formatCount(row.counts.accounts),
  },
  {
    id: 'pinned',
    header: 'Pinned',
    align: 'end',
    sortValue: (row) => row.counts.pinned,
    cell: (row) => formatCount(row.counts.pinned),
  },
  {
    id: 'views',
    header: 'Views',
    align: 'end',
    sortValue: (row) => row.counts.views,
    cell: (row) => formatCount(row.counts.views),
  },
  {
    id: 'tasks',
    header: 'Tasks done',
    align: 'end',
    sortValue: (row) => row.counts.tasks - row.counts.tasksDone,
    cell: (row) => `${formatCount(row.counts.tasksDone)} of ${formatCount(row.counts.tasks)}`,
  },
  {
    id: 'updated',
    header: 'Changed',
    align: 'end',
    sortValue: (row) => row.updatedAt,
    cell: (row) => <Timestamp at={row.updatedAt} />,
  },
];

const statusChoices = ['any', 'open', 'review', 'closed'] as const;
const statusOptions = statusChoices.map((value) => ({
  value,
  label: value === 'any' ? 'Any status' : statusWords[value as CaseStatus],
}));
const filters = {
  find: parseAsString.withDefault(''),
  status: parseAsStringLiteral(statusChoices).withDefault('any'),
};

/** The cases the reader may see, to find and sort. The filters live in the address. */
export function CaseTable({ cases, total }: { cases: readonly CaseSummary[]; total: number }) {
  const [{ find, status }, setFilters] = useQueryStates(filters);
  const shown = useMemo(() => {
    const text = find.trim().toLowerCase();
    return cases.filter(
      (one) =>
        (status === 'any' || one.status === status) &&
        (text === '' ||
          one.title.toLowerCase().includes(text) ||
          one.description.toLowerCase().includes(text)),
    );
  }, [cases, find, status]);
  const left = total - cases.length;
  return (
    <Panel
      title="Cases"
      description={`${formatQuantity(shown.length, 'case')}${left > 0 ? `; ${formatCount(left)} changed longer ago are left out` : ''}`}
      isFlush
      actions={
        <FilterBar
          findLabel="Find in title and description"
          find={find}
          choices={[{ id: 'status', label: 'Status', value: status, options: statusOptions }]}
          onChange={(id, value) => void setFilters({ [id]: value })}
        />
      }
    >
      <DataTable
        label="Cases"
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        sort={{ by: 'updated', isDescending: true }}
        empty={<EmptyState title="No case fits the filter">Clear the filter to see all of them.</EmptyState>}
      />
    </Panel>
  );
}
