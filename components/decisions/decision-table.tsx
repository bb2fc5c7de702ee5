'use client';

import { Scale } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { ReasonDialog } from '@/components/evidence/reason-dialog';
import { DecisionBadge } from '@/components/marks/decision';
import { hrefs } from '@/components/shell/hrefs';
import { Button } from '@/components/ui/button';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import { withdrawDecision } from '@/lib/api-client/decisions';
import type { PairDecision } from '@/lib/contracts/decisions';

function accountOf(id: string) {
  return (
    <Link href={hrefs.account(id)} title={id} className="font-mono hover:underline">
      {shortenMiddle(id, 22)}
    </Link>
  );
}

function columnsFor(onDone: () => void): readonly Column<PairDecision>[] {
  return [
    {
      id: 'kind',
      header: 'Decision',
      sortValue: (row) => row.kind,
      cell: (row) => <DecisionBadge kind={row.kind} />,
    },
    { id: 'a', header: 'Account', cell: (row) => accountOf(row.accountA) },
    { id: 'b', header: 'Account', cell: (row) => accountOf(row.accountB) },
    {
      id: 'reason',
      header: 'Because',
      cell: (row) => (
        <span className="block max-w-72 truncate" title={row.reason}>
          {row.reason}
        </span>
      ),
    },
    { id: 'author', header: 'By', sortValue: (row) => row.authorName, cell: (row) => row.authorName },
    {
      id: 'at',
      header: 'At',
      align: 'end',
      sortValue: (row) => row.createdAt,
      cell: (row) => <Timestamp at={row.createdAt} />,
    },
    {
      id: 'withdrawn',
      header: 'In force',
      cell: ({ withdrawal }) =>
        withdrawal ? (
          <span className="text-muted" title={`“${withdrawal.reason}”, ${withdrawal.authorName}`}>
            until <Timestamp at={withdrawal.at} />
          </span>
        ) : (
          'yes'
        ),
    },
    {
      id: 'actions',
      header: <span className="sr-only">Actions</span>,
      align: 'end',
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <Link
            href={hrefs.why(row.accountA, row.accountB)}
            className="inline-flex items-center gap-1 text-muted hover:text-ink hover:underline"
          >
            <Scale aria-hidden className="size-3.5" /> Evidence
          </Link>
          {row.withdrawal === null && (
            <ReasonDialog
              title="Withdraw this decision?"
              action="Withdraw the decision"
              trigger={
                <Button size="sm" variant="ghost">
                  Withdraw…
                </Button>
              }
              work={(reason) => withdrawDecision(row.decisionId, reason)}
              onDone={onDone}
            >
              It stays on record with your reason, and the next run goes by the evidence alone.
            </ReasonDialog>
          )}
        </span>
      ),
    },
  ];
}

/** Analysts' decisions on pairs, newest first; none is ever deleted. */
export function DecisionTable({ decisions }: { decisions: readonly PairDecision[] }) {
  const router = useRouter();
  const columns = useMemo(() => columnsFor(() => router.refresh()), [router]);
  return (
    <DataTable
      label="Decisions on pairs"
      columns={columns}
      rows={decisions}
      rowId={(row) => row.decisionId}
      sort={{ by: 'at', isDescending: true }}
    />
  );
}
