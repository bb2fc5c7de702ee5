'use client';

import { RowsTable } from '@/components/evidence/rows-behind';
import { formatCount } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import type { AccountDetail } from '@/lib/contracts/explore';

/** The rows of the user's own files that name the account, table by table. */
export function SourceRows({ account }: { account: AccountDetail }) {
  const tables = [
    { table: 'accounts', title: 'Profile', count: undefined },
    { table: 'payments', title: 'Payments', count: account.payments },
    { table: 'logins', title: 'Logins', count: account.logins },
    { table: 'exchanges', title: 'Exchanges', count: account.exchanges },
  ] as const;
  const tabs = tables
    .filter(({ count }) => count === undefined || count > 0)
    .map(({ table, title, count }) => ({
      value: table,
      label: count === undefined ? title : `${title} ${formatCount(count)}`,
      content: (
        <div className="pt-3">
          <RowsTable reference={{ table, accountIds: [account.id] }} />
        </div>
      ),
    }));
  return (
    <Panel title="Source rows" description="As they were in the imported files, with file and line" id="rows">
      <Tabs tabs={tabs} />
    </Panel>
  );
}
