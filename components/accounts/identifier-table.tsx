'use client';

import Link from 'next/link';
import { FamilyIcon } from '@/components/marks/family';
import { HubClassBadge } from '@/components/marks/hub-class';
import { RarityText } from '@/components/marks/rarity-text';
import { hrefs } from '@/components/shell/hrefs';
import { formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { Timestamp } from '@/components/ui/timestamp';
import { accountIdentifiers } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { IdentifierUse } from '@/lib/contracts/explore';

const columns: readonly Column<IdentifierUse>[] = [
  {
    id: 'kind',
    header: 'Kind',
    width: '180px',
    sortValue: (row) => row.kindTitle,
    cell: (row) => (
      <span className="inline-flex items-center gap-1.5">
        <FamilyIcon family={row.family} />
        {row.kindTitle}
      </span>
    ),
  },
  {
    id: 'value',
    header: 'Value',
    cell: (row) => (
      <Link href={hrefs.identifier(row.id)} title={row.display} className="font-mono hover:underline">
        {shortenMiddle(row.display, 44)}
      </Link>
    ),
  },
  {
    id: 'degree',
    header: 'Used by, accounts',
    title: 'Accounts in the whole world that use this value, and how much sharing it says',
    align: 'end',
    sortValue: (row) => row.degree,
    cell: (row) => <RarityText degree={row.degree} bits={row.rarityBits} />,
  },
  {
    id: 'hub',
    has: (row) => row.hubClass !== null,
    header: 'Class',
    cell: (row) => row.hubClass && <HubClassBadge hubClass={row.hubClass} />,
  },
  {
    id: 'uses',
    header: 'Uses',
    align: 'end',
    sortValue: (row) => row.uses,
    cell: (row) => formatCount(row.uses),
  },
  {
    id: 'first',
    has: (row) => row.firstSeen !== null,
    header: 'First seen',
    align: 'end',
    sortValue: (row) => row.firstSeen,
    cell: (row) => row.firstSeen !== null && <Timestamp at={row.firstSeen} precision="day" />,
  },
  {
    id: 'last',
    has: (row) => row.lastSeen !== null,
    header: 'Last seen',
    align: 'end',
    sortValue: (row) => row.lastSeen,
    cell: (row) => row.lastSeen !== null && <Timestamp at={row.lastSeen} precision="day" />,
  },
];

/** Identifiers the account uses, rarest first: what others share with it, and how much that says. */
export function IdentifierTable({
  accountId,
  first,
  total,
}: {
  accountId: string;
  first: readonly IdentifierUse[];
  total: number;
}) {
  const paged = usePagedRows({
    key: queryKeys.accountIdentifiers(accountId),
    first,
    total,
    read: async (page, signal) => {
      const answer = await accountIdentifiers(accountId, page, signal);
      return { rows: answer.identifiers, total: answer.total };
    },
  });
  return (
    <DataTable
      label="Identifiers the account uses"
      columns={columns}
      rows={paged.rows}
      rowId={(row) => row.id}
      height="480px"
      onEndReached={paged.onEndReached}
    />
  );
}
