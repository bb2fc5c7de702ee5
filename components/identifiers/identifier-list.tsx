'use client';

import Link from 'next/link';
import { HubClassBadge } from '@/components/marks/hub-class';
import { RarityText } from '@/components/marks/rarity-text';
import { hrefs } from '@/components/shell/hrefs';
import { formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { identifiers } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { IdentifierPage, IdentifierRow } from '@/lib/contracts/explore';

const columns: readonly Column<IdentifierRow>[] = [
  {
    id: 'value',
    header: 'Value',
    cell: (row) => (
      <Link href={hrefs.identifier(row.id)} title={row.display} className="font-mono hover:underline">
        {shortenMiddle(row.display, 72)}
      </Link>
    ),
  },
  {
    id: 'hub',
    has: (row) => row.hubClass !== null,
    header: 'Class',
    cell: (row) => row.hubClass && <HubClassBadge hubClass={row.hubClass} />,
  },
  {
    id: 'degree',
    header: 'Used by, accounts',
    align: 'end',
    cell: (row) => <RarityText degree={row.degree} bits={row.rarityBits} />,
  },
];

/** Identifiers of one kind, the most shared first. */
export function IdentifierList({
  kind,
  title,
  first,
}: {
  kind: string;
  title: string;
  first: IdentifierPage;
}) {
  const paged = usePagedRows({
    key: queryKeys.identifiers(kind),
    first: first.identifiers,
    total: first.total,
    read: async (page, signal) => {
      const answer = await identifiers({ ...page, kind }, signal);
      return { rows: answer.identifiers, total: answer.total };
    },
  });
  return (
    <Panel
      title={title}
      description={`${formatQuantity(paged.total, 'value')}, the most shared first`}
      isFlush
    >
      <DataTable
        label={title}
        columns={columns}
        rows={paged.rows}
        rowId={(row) => row.id}
        height="calc(100vh - 140px)"
        onEndReached={paged.onEndReached}
      />
    </Panel>
  );
}
