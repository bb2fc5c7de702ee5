'use client';

import { Scale } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { accountColumn, statusColumn } from '@/components/marks/account-columns';
import { DecisionBadge } from '@/components/marks/decision';
import { FamilyIcon } from '@/components/marks/family';
import { hrefs } from '@/components/shell/hrefs';
import { Badge } from '@/components/ui/badge';
import { formatBits, formatProbability } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { usePagedRows } from '@/components/ui/table/use-paged-rows';
import { accountLinks } from '@/lib/api-client/accounts';
import { queryKeys } from '@/lib/api-client/keys';
import type { AccountLink } from '@/lib/contracts/explore';
import { evidenceFamilyTitles } from '@/lib/domain/evidence-family';

function columnsFor(accountId: string): readonly Column<AccountLink>[] {
  return [
    accountColumn({ id: 'other', header: 'Linked account', length: 32, idOf: (row) => row.otherId }),
    statusColumn(),
    {
      id: 'cluster',
      has: (row) => row.clusterId !== null,
      header: 'Cluster',
      cell: (row) =>
        row.clusterId && (
          <Link href={hrefs.cluster(row.clusterId)} className="font-mono hover:underline">
            {row.clusterId}
          </Link>
        ),
    },
    {
      id: 'weight',
      header: 'Match weight',
      title: 'Sum of the evidence and the prior, in bits',
      align: 'end',
      sortValue: (row) => row.weightBits,
      cell: (row) => `${formatBits(row.weightBits)} bit`,
    },
    {
      id: 'probability',
      header: 'Probability',
      align: 'end',
      sortValue: (row) => row.probability,
      cell: (row) => formatProbability(row.probability),
    },
    {
      id: 'families',
      has: (row) => row.families.length > 0,
      header: 'Evidence',
      title: 'Families that argue for the link',
      cell: (row) => (
        <span className="inline-flex gap-1.5">
          {row.families.map((family) => (
            <span key={family} title={evidenceFamilyTitles[family]}>
              <FamilyIcon family={family} />
              <span className="sr-only">{evidenceFamilyTitles[family]}</span>
            </span>
          ))}
        </span>
      ),
    },
    {
      id: 'strength',
      header: 'Strength',
      cell: (row) => <Badge>{row.isStrong ? 'strong' : 'weaker'}</Badge>,
    },
    {
      id: 'decision',
      has: (row) => row.decision !== null,
      header: 'Decision',
      cell: (row) => row.decision && <DecisionBadge kind={row.decision} />,
    },
    {
      id: 'why',
      header: <span className="sr-only">Why</span>,
      align: 'end',
      cell: (row) => (
        <Link
          href={hrefs.why(accountId, row.otherId)}
          className="inline-flex items-center gap-1 text-muted hover:text-ink hover:underline"
        >
          <Scale aria-hidden className="size-3.5" />
          Why linked
        </Link>
      ),
    },
  ];
}

/** Links of the current run that touch the account, strongest first. */
export function LinkTable({
  accountId,
  first,
  total,
}: {
  accountId: string;
  first: readonly AccountLink[];
  total: number;
}) {
  const paged = usePagedRows({
    key: queryKeys.accountLinks(accountId),
    first,
    total,
    read: async (page, signal) => {
      const answer = await accountLinks(accountId, page, signal);
      return { rows: answer.links, total: answer.total };
    },
  });
  const columns = useMemo(() => columnsFor(accountId), [accountId]);
  return (
    <DataTable
      label="Links of the account"
      columns={columns}
      rows={paged.rows}
      rowId={(row) => row.otherId}
      height="360px"
      onEndReached={paged.onEndReached}
    />
  );
}
