'use client';

import Link from 'next/link';
import { AccountStatus } from '@/components/marks/account-status';
import { CertaintySwatch } from '@/components/marks/certainty';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { Timestamp } from '@/components/ui/timestamp';
import { identifierAccounts } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { AccountUse } from '@/lib/contracts/explore';

const columns: readonly Column<AccountUse>[] = [
  {
    id: 'id',
    header: 'Account',
    cell: (row) => (
      <Link href={hrefs.account(row.id)} title={row.id} className="font-mono hover:underline">
        {shortenMiddle(row.id, 36)}
      </Link>
    ),
  },
  {
    id: 'status',
    has: (row) => row.status !== null,
    header: 'Status',
    cell: (row) => row.status && <AccountStatus status={row.status} />,
  },
  {
    id: 'cluster',
    has: (row) => row.clusterId !== null,
    header: 'Cluster',
    cell: (row) =>
      row.clusterId && (
        <Link
          href={hrefs.cluster(row.clusterId)}
          className="inline-flex items-center gap-1.5 font-mono hover:underline"
          title={row.standing === 'possible' ? 'Possible member' : 'Confirmed member'}
        >
          <CertaintySwatch certainty={row.standing ?? 'confirmed'} />
          {row.clusterId}
        </Link>
      ),
  },
  {
    id: 'uses',
    header: 'Uses',
    align: 'end',
    cell: (row) => formatCount(row.uses),
  },
  {
    id: 'created',
    has: (row) => row.createdAt !== null,
    header: 'Signed up',
    align: 'end',
    cell: (row) => row.createdAt !== null && <Timestamp at={row.createdAt} precision="day" />,
  },
  {
    id: 'first',
    has: (row) => row.firstSeen !== null,
    header: 'First use',
    align: 'end',
    cell: (row) => row.firstSeen !== null && <Timestamp at={row.firstSeen} />,
  },
  {
    id: 'last',
    has: (row) => row.lastSeen !== null,
    header: 'Last use',
    align: 'end',
    cell: (row) => row.lastSeen !== null && <Timestamp at={row.lastSeen} />,
  },
];

/** Accounts that use the identifier, those who used it most first. */
export function AccountTable({
  identifierId,
  first,
  total,
}: {
  identifierId: string;
  first: readonly AccountUse[];
  total: number;
}) {
  const paged = usePagedRows({
    key: queryKeys.identifierAccounts(identifierId),
    first,
    total,
    read: async (page, signal) => {
      const answer = await identifierAccounts(identifierId, page, signal);
      return { rows: answer.accounts, total: answer.total };
    },
  });
  return (
    <DataTable
      label="Accounts that use the identifier"
      columns={columns}
      rows={paged.rows}
      rowId={(row) => row.id}
      height="calc(100vh - 280px)"
      onEndReached={paged.onEndReached}
    />
  );
}
