'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { costOf, usePrices } from '@/components/campaigns/prices';
import { accountColumn } from '@/components/marks/account-columns';
import { formatCount, formatDecimal } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { campaignSpending } from '@/lib/api-client/campaigns';
import { queryKeys } from '@/lib/api-client/keys';
import type { CampaignSpending } from '@/lib/contracts/campaigns';

type Spender = CampaignSpending['accounts'][number];

const counted = (id: 'exchanges' | 'inputTokens' | 'outputTokens', header: string): Column<Spender> => ({
  id,
  header,
  align: 'end',
  sortValue: (row) => row[id],
  cell: (row) => formatCount(row[id]),
});

const columns: readonly Column<Spender>[] = [
  accountColumn<Spender>({
    id: 'account',
    header: 'Account',
    length: 28,
    idOf: ({ accountId }) => accountId,
  }),
  counted('exchanges', 'Exchanges'),
  counted('inputTokens', 'Tokens in'),
  counted('outputTokens', 'Tokens out'),
];

/** The rows behind tokens and cost: who sent them, at the prices in the address. */
export function SpendingTable({ campaignId }: { campaignId: string }) {
  const [prices] = usePrices();
  const { data, error } = useQuery({
    queryKey: queryKeys.campaignSpending(campaignId),
    queryFn: ({ signal }) => campaignSpending(campaignId, signal),
  });
  const withCost = useMemo(
    (): readonly Column<Spender>[] => [
      ...columns,
      {
        id: 'cost',
        header: 'Cost, $',
        align: 'end',
        sortValue: (row) => costOf(row, prices),
        cell: (row) => formatDecimal(costOf(row, prices), 2),
      },
    ],
    [prices],
  );
  const leftOut = data ? data.total - data.accounts.length : 0;
  return (
    <Panel
      id="spending"
      title="Tokens and cost by account"
      description={`All tiers, those with most tokens first; $${prices.in} per million in, $${prices.out} out`}
      isFlush
    >
      {error && <p className="p-3 text-sm text-warn">{error.message}</p>}
      {!data && !error && <Skeleton className="m-3 h-40" />}
      {data && (
        <DataTable
          label="Tokens and cost by account"
          columns={withCost}
          rows={data.accounts}
          rowId={({ accountId }) => accountId}
          height="400px"
          empty={<p className="p-3 text-sm text-muted">No exchange of its templates is in the lake.</p>}
        />
      )}
      {leftOut > 0 && (
        <p className="px-3 py-2 text-sm text-muted">{formatCount(leftOut)} more accounts sent fewer.</p>
      )}
      {data && data.templatesLeftOut > 0 && (
        <p className="px-3 py-2 text-sm text-muted">
          Exchanges of {formatCount(data.templatesLeftOut)} smaller templates are not in these rows.
        </p>
      )}
    </Panel>
  );
}
