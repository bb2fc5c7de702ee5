'use client';

import Link from 'next/link';
import { accountColumn, membershipColumn, statusColumn } from '@/components/marks/account-columns';
import { cx } from '@/components/ui/cx';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { CampaignReach, TierAccount } from '@/lib/contracts/campaign-reach';

const columns: readonly Column<TierAccount>[] = [
  accountColumn<TierAccount>({
    id: 'account',
    header: 'Account',
    length: 28,
    idOf: ({ accountId }) => accountId,
  }),
  statusColumn<TierAccount>(),
  membershipColumn<TierAccount>(),
  {
    id: 'exchanges',
    header: 'Exchanges',
    align: 'end',
    sortValue: ({ exchanges }) => exchanges,
    cell: ({ exchanges }) => formatCount(exchanges),
  },
  {
    id: 'first',
    header: 'First',
    align: 'end',
    sortValue: ({ firstSeen }) => firstSeen,
    cell: ({ firstSeen }) => <Timestamp at={firstSeen} precision="day" />,
  },
  {
    id: 'last',
    header: 'Last',
    align: 'end',
    sortValue: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <Timestamp at={lastSeen} precision="day" />,
  },
];

const words: Record<CampaignReach['tier'], string> = {
  confirmed: 'Confirmed members of a cluster that served the campaign.',
  probable: 'On the rim of such a cluster; never part of headline figures.',
  possible: 'In no cluster; sent the same templates. Users of a public template look like this.',
};

/** The accounts behind the headline figures, one tier at a time. */
export function TierTable({ reach }: { reach: CampaignReach }) {
  const total = reach.tiers.find(({ tier }) => tier === reach.tier)?.accounts ?? 0;
  const leftOut = total - reach.accounts.length;
  return (
    <Panel
      id="accounts"
      title="Accounts"
      description={words[reach.tier]}
      isFlush
      actions={
        <nav aria-label="Tier" className="flex gap-1 print:hidden">
          {reach.tiers.map(({ tier, accounts }) => (
            <Link
              key={tier}
              href={`?tier=${tier}#accounts`}
              aria-current={tier === reach.tier ? 'true' : undefined}
              className={cx(
                'rounded-md px-2 py-1 text-sm hover:bg-hover',
                tier === reach.tier ? 'font-medium text-ink underline underline-offset-4' : 'text-muted',
              )}
            >
              {tier} {formatCount(accounts)}
            </Link>
          ))}
        </nav>
      }
    >
      <DataTable
        key={reach.tier}
        label={`${reach.tier} accounts`}
        columns={columns}
        rows={reach.accounts}
        rowId={({ accountId }) => accountId}
        height="480px"
        empty={<p className="p-3 text-sm text-muted">No account is {reach.tier}.</p>}
      />
      {leftOut > 0 && (
        <p className="px-3 py-2 text-sm text-muted">
          {formatCount(leftOut)} more accounts; the CSV export has all.
        </p>
      )}
    </Panel>
  );
}
