'use client';

import { Download, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { itemWords } from '@/components/cases/words';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonAnchor, IconButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { Panel } from '@/components/ui/panel';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import { caseItems, removeFromCase } from '@/lib/api-client/cases';
import type { CaseItem } from '@/lib/contracts/cases';

function hrefOf({ kind, targetId }: CaseItem): string | undefined {
  if (kind === 'account') return hrefs.account(targetId);
  if (kind === 'identifier') return hrefs.identifier(targetId);
  if (kind === 'cluster') return hrefs.cluster(targetId);
  return kind === 'campaign' ? hrefs.campaign(targetId) : undefined;
}

/** Accounts tagged in a case and what is pinned there. */
export function ItemTable({
  caseId,
  items: first,
  total,
  isEditable,
}: {
  caseId: string;
  items: readonly CaseItem[];
  total: number;
  isEditable: boolean;
}) {
  const [more, setMore] = useState<readonly CaseItem[]>([]);
  const items = useMemo(() => [...first, ...more], [first, more]);
  const remove = useCaseChange(
    (id: string) => removeFromCase(caseId, 'items', [id]),
    (_, id) => setMore((rows) => rows.filter((row) => row.id !== id)),
  );
  const { mutate } = remove;
  const columns = useMemo(() => columnsOf(isEditable ? mutate : undefined), [isEditable, mutate]);
  const left = total - items.length;
  const loadMore = async () => {
    const page = await caseItems(caseId, { offset: items.length, limit: 500 }, new AbortController().signal);
    setMore([...more, ...page.rows]);
  };
  return (
    <Panel
      id="items"
      title="Accounts and pins"
      description={
        left > 0
          ? `${formatCount(items.length)} of ${formatQuantity(total, 'item')}`
          : formatQuantity(total, 'item')
      }
      isFlush
      actions={
        total > 0 && (
          <ButtonAnchor size="sm" href={`/api/cases/${encodeURIComponent(caseId)}/csv`} download>
            <Download aria-hidden className="size-3.5" /> CSV
          </ButtonAnchor>
        )
      }
    >
      <DataTable
        label="Accounts and pins"
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        height="420px"
        empty={
          <EmptyState title="Nothing is in the case yet">
            “Add to case” is on the page of an account or cluster, on the canvas for what is selected, in the
            search and after pasting a list.
          </EmptyState>
        }
      />
      {left > 0 && (
        <div className="border-t border-line p-2 text-center">
          <Button size="sm" onClick={() => void loadMore()}>
            Show {formatCount(Math.min(500, left))} more
          </Button>
        </div>
      )}
    </Panel>
  );
}

function columnsOf(remove: ((id: string) => void) | undefined): readonly Column<CaseItem>[] {
  return [
    {
      id: 'kind',
      header: 'Kind',
      width: '88px',
      sortValue: (row) => row.kind,
      cell: (row) => itemWords[row.kind],
    },
    {
      id: 'target',
      header: 'Id',
      sortValue: (row) => row.targetId,
      cell: (row) => {
        const href = hrefOf(row);
        const text = shortenMiddle(row.targetId, 36);
        return href ? (
          <Link href={href} title={row.targetId} className="font-mono text-xs hover:underline">
            {text}
          </Link>
        ) : (
          <span className="font-mono text-xs">{text}</span>
        );
      },
    },
    {
      id: 'label',
      header: 'Label',
      sortValue: (row) => row.label,
      cell: (row) => row.label && <Badge>{row.label}</Badge>,
    },
    { id: 'note', header: 'Note', cell: (row) => <span title={row.note}>{row.note}</span> },
    { id: 'by', header: 'Added by', sortValue: (row) => row.authorName, cell: (row) => row.authorName },
    {
      id: 'at',
      header: 'Added',
      align: 'end',
      sortValue: (row) => row.createdAt,
      cell: (row) => <Timestamp at={row.createdAt} />,
    },
    ...(remove
      ? [
          {
            id: 'remove',
            header: <span className="sr-only">Remove</span>,
            width: '40px',
            cell: (row: CaseItem) => (
              <IconButton label={`Take ${row.targetId} out of the case`} onClick={() => remove(row.id)}>
                <Trash2 />
              </IconButton>
            ),
          },
        ]
      : []),
  ];
}
