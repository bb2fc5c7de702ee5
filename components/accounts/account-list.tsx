'use client';

import { X } from 'lucide-react';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { accountColumn, membershipColumn, statusColumn } from '@/components/marks/account-columns';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { formatDayRange } from '@/components/ui/format/time';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { Timestamp } from '@/components/ui/timestamp';
import { accounts } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { AccountPage, AccountRow } from '@/lib/contracts/explore';

const columns: readonly Column<AccountRow>[] = [
  accountColumn({ id: 'id', header: 'Account', length: 40, idOf: (row) => row.id }),
  statusColumn(),
  membershipColumn(),
  {
    id: 'exchanges',
    has: (row) => row.exchanges > 0,
    header: 'Exchanges',
    align: 'end',
    cell: (row) => formatCount(row.exchanges),
  },
  {
    id: 'createdAt',
    has: (row) => row.createdAt !== null,
    header: 'Signed up',
    align: 'end',
    cell: (row) => row.createdAt !== null && <Timestamp at={row.createdAt} />,
  },
  {
    id: 'lastSeen',
    has: (row) => row.lastSeen !== null,
    header: 'Last seen',
    align: 'end',
    cell: (row) => row.lastSeen !== null && <Timestamp at={row.lastSeen} />,
  },
];

const sorts = [
  { value: 'createdAt', label: 'Newest first' },
  { value: 'lastSeen', label: 'Last seen first' },
  { value: 'exchanges', label: 'Busiest first' },
  { value: 'id', label: 'By id' },
] as const;

const urlState = {
  from: parseAsInteger,
  to: parseAsInteger,
  status: parseAsString,
  sort: parseAsStringLiteral(sorts.map(({ value }) => value)).withDefault('createdAt'),
};

/** Accounts of a window; filters and order live in the URL, so that a chart's bar can open its rows. */
export function AccountList({ first }: { first: AccountPage }) {
  const [state, setState] = useQueryStates(urlState, { shallow: true });
  const { from, to, status, sort } = state;
  const choice = {
    sort,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(status === null ? {} : { status }),
  };
  const paged = usePagedRows({
    key: queryKeys.accounts(choice),
    ...(from === null && to === null && status === null && sort === 'createdAt'
      ? { first: first.accounts, total: first.total }
      : {}),
    read: async (page, signal) => {
      const answer = await accounts({ ...page, ...choice }, signal);
      return { rows: answer.accounts, total: answer.total };
    },
  });
  const window = from !== null && to !== null ? `signed up ${formatDayRange(from, to - 1)} UTC` : undefined;
  return (
    <Panel
      title="Accounts"
      description={formatQuantity(paged.total, 'account')}
      isFlush
      actions={
        <>
          {window && (
            <Button size="sm" onClick={() => void setState({ from: null, to: null })}>
              {window} <X aria-hidden className="size-3.5" />
            </Button>
          )}
          {status && (
            <Button size="sm" onClick={() => void setState({ status: null })}>
              {status} <X aria-hidden className="size-3.5" />
            </Button>
          )}
          <Select
            label="Order"
            isLabelHidden
            value={sort}
            onChange={(value) => void setState({ sort: value })}
            options={sorts}
          />
        </>
      }
    >
      <DataTable
        label="Accounts"
        columns={columns}
        rows={paged.rows}
        rowId={(row) => row.id}
        height="calc(100vh - 140px)"
        onEndReached={paged.onEndReached}
        empty={<EmptyState title="No account fits">Take a filter away to see more.</EmptyState>}
      />
    </Panel>
  );
}
