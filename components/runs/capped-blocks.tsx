'use client';

import { formatCompact, formatCount } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import type { RunDetail } from '@/lib/contracts/runs';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';

type Block = RunDetail['blocking']['cappedBlocks'][number];

const columns: readonly Column<Block>[] = [
  {
    id: 'kind',
    header: 'Kind',
    sortValue: (row) => row.kind,
    cell: (row) => identifierKindFacts(row.kind).title,
  },
  {
    id: 'value',
    header: 'Value',
    cell: (row) => (
      <span className="font-mono" title={row.display}>
        {shortenMiddle(row.display, 40)}
      </span>
    ),
  },
  {
    id: 'accounts',
    header: 'Accounts',
    align: 'end',
    sortValue: (row) => row.accounts,
    cell: (row) => formatCount(row.accounts),
  },
  {
    id: 'full',
    header: 'Pairs in full',
    align: 'end',
    sortValue: (row) => row.pairsInFull,
    cell: (row) => formatCompact(row.pairsInFull),
  },
  {
    id: 'made',
    header: 'Pairs made',
    align: 'end',
    sortValue: (row) => row.pairsMade,
    cell: (row) => formatCompact(row.pairsMade),
  },
];

/** Values too widely shared to pair all their accounts: what was left out, and what it would have cost. */
export function CappedBlocks({ blocking }: { blocking: RunDetail['blocking'] }) {
  const leftOut = blocking.cappedBlocksTotal - blocking.cappedBlocks.length;
  return (
    <Panel
      title="Capped blocks"
      description={`Too large to pair in full; their accounts still meet in other blocks${leftOut > 0 ? `. ${formatCount(leftOut)} smaller ones are not listed` : ''}`}
      isFlush
    >
      <DataTable
        label="Capped blocks"
        columns={columns}
        rows={blocking.cappedBlocks}
        rowId={(row) => `${row.kind}:${row.display}`}
        sort={{ by: 'full', isDescending: true }}
        height="320px"
      />
    </Panel>
  );
}
