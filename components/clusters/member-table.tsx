'use client';

import { Download } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { AccountStatus } from '@/components/marks/account-status';
import { CertaintySwatch } from '@/components/marks/certainty';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonAnchor } from '@/components/ui/button';
import { formatCount, formatDecimal, formatProbability, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column, Sort } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { Timestamp } from '@/components/ui/timestamp';
import { clusterMembers } from '@/lib/api-client/clusters';
import { queryKeys } from '@/lib/api-client/keys';
import type { MemberPage, MemberRow, MemberSort } from '@/lib/contracts/clusters';

const columns: readonly Column<MemberRow>[] = [
  {
    id: 'accountId',
    header: 'Account',
    isSortable: true,
    cell: (row) => (
      <Link href={hrefs.account(row.accountId)} title={row.accountId} className="font-mono hover:underline">
        {shortenMiddle(row.accountId, 32)}
      </Link>
    ),
  },
  {
    id: 'standing',
    header: 'Standing',
    cell: (row) => (
      <span className="inline-flex items-center gap-1.5">
        <CertaintySwatch certainty={row.standing} />
        {row.standing}
      </span>
    ),
  },
  {
    id: 'status',
    has: (row) => row.status !== null,
    header: 'Status',
    cell: (row) => row.status && <AccountStatus status={row.status} />,
  },
  {
    id: 'membership',
    header: 'Membership',
    title: 'Probability that it belongs to the cluster',
    align: 'end',
    isSortable: true,
    cell: (row) => formatProbability(row.membership),
  },
  {
    id: 'margin',
    header: 'Margin',
    title: 'Bits by which it is nearer to this cluster than to the next one',
    align: 'end',
    cell: (row) =>
      row.margin === null ? (
        <span className="text-faint">no other</span>
      ) : (
        `${formatDecimal(row.margin, 1)} bit`
      ),
  },
  {
    id: 'links',
    header: 'Links',
    title: 'Links to other members',
    align: 'end',
    isSortable: true,
    cell: (row) => formatCount(row.links),
  },
  {
    id: 'exchanges',
    has: (row) => row.exchanges > 0,
    header: 'Exchanges',
    align: 'end',
    isSortable: true,
    cell: (row) => formatCount(row.exchanges),
  },
  {
    id: 'createdAt',
    has: (row) => row.createdAt !== null,
    header: 'Signed up',
    align: 'end',
    isSortable: true,
    cell: (row) => row.createdAt !== null && <Timestamp at={row.createdAt} precision="day" />,
  },
  {
    id: 'lastSeen',
    has: (row) => row.lastSeen !== null,
    header: 'Last seen',
    align: 'end',
    isSortable: true,
    cell: (row) => row.lastSeen !== null && <Timestamp at={row.lastSeen} precision="day" />,
  },
];

const standings = [
  { value: 'all', label: 'All members' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'possible', label: 'Possible' },
] as const;
type Standing = (typeof standings)[number]['value'];

const firstSort: Sort = { by: 'membership', isDescending: true };

/** Members, sorted and filtered on the server, loaded as one scrolls. */
export function MemberTable({ clusterId, first }: { clusterId: string; first: MemberPage }) {
  const [sort, setSort] = useState<Sort>(firstSort);
  const [standing, setStanding] = useState<Standing>('all');
  const isFirst = sort === firstSort && standing === 'all';
  const order = {
    sort: sort.by as MemberSort,
    descending: sort.isDescending,
    ...(standing === 'all' ? {} : { standing }),
  };
  const paged = usePagedRows({
    key: queryKeys.members(clusterId, order),
    ...(isFirst ? { first: first.members, total: first.total } : {}),
    read: async (page, signal) => {
      const { members, total } = await clusterMembers(clusterId, { ...page, ...order }, signal);
      return { rows: members, total };
    },
  });
  return (
    <Panel
      id="members"
      title="Members"
      description={formatQuantity(paged.total, 'account')}
      isFlush
      actions={
        <>
          <Select
            label="Standing"
            isLabelHidden
            value={standing}
            onChange={setStanding}
            options={standings}
          />
          <ButtonAnchor
            size="sm"
            href={`/api/clusters/${encodeURIComponent(clusterId)}/members/csv`}
            download
          >
            <Download aria-hidden className="size-3.5" /> CSV
          </ButtonAnchor>
        </>
      }
    >
      <DataTable
        label="Members of the cluster"
        columns={columns}
        rows={paged.rows}
        rowId={(row) => row.accountId}
        sort={sort}
        onSortChange={setSort}
        onEndReached={paged.onEndReached}
        height="560px"
      />
    </Panel>
  );
}
