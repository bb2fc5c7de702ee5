'use client';

import { accountColumn, membershipColumn, statusColumn } from '@/components/marks/account-columns';
import { formatCount } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { Timestamp } from '@/components/ui/timestamp';
import { identifierAccounts } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { AccountUse } from '@/lib/contracts/explore';

const columns: readonly Column<AccountUse>[] = [
  accountColumn({ id: 'id', header: 'Account', length: 36, idOf: (row) => row.id }),
  statusColumn(),
  membershipColumn(),
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
