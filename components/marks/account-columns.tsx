import Link from 'next/link';
import { AccountStatus } from '@/components/marks/account-status';
import { CertaintySwatch } from '@/components/marks/certainty';
import { hrefs } from '@/components/shell/hrefs';
import { shortenMiddle } from '@/components/ui/format/shorten';
import type { Column } from '@/components/ui/table/types';

/** The account of a row as a link to its page, its id shortened in the middle to `length` characters. */
export function accountColumn<Row>(options: {
  id: string;
  header: string;
  length: number;
  idOf: (row: Row) => string;
}): Column<Row> {
  const { id, header, length, idOf } = options;
  return {
    id,
    header,
    cell: (row) => (
      <Link href={hrefs.account(idOf(row))} title={idOf(row)} className="font-mono hover:underline">
        {shortenMiddle(idOf(row), length)}
      </Link>
    ),
  };
}

/** Status of the account; left out where no row has one. */
export function statusColumn<Row extends { status: string | null }>(): Column<Row> {
  return {
    id: 'status',
    has: (row) => row.status !== null,
    header: 'Status',
    cell: (row) => row.status && <AccountStatus status={row.status} />,
  };
}

/** Cluster of the account with its standing there; left out where no row is in one. */
export function membershipColumn<
  Row extends { clusterId: string | null; standing: 'confirmed' | 'possible' | null },
>(): Column<Row> {
  return {
    id: 'cluster',
    has: (row) => row.clusterId !== null,
    header: 'Cluster',
    cell: (row) =>
      row.clusterId && (
        <Link
          href={hrefs.cluster(row.clusterId)}
          className="inline-flex items-center gap-1.5 font-mono hover:underline"
          title={row.standing === 'possible' ? 'Possible member' : 'Confirmed member'}
        >
          <CertaintySwatch certainty={row.standing ?? 'confirmed'} />
          {row.clusterId}
        </Link>
      ),
  };
}
