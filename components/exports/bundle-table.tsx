'use client';

import Link from 'next/link';
import { hrefs } from '@/components/shell/hrefs';
import { formatCompact } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { Timestamp } from '@/components/ui/timestamp';
import type { MadeBundle } from '@/lib/contracts/evidence';

/** Null where the subject has no page of its own. */
function subjectHref({ kind, id }: MadeBundle['subject']): string | null {
  switch (kind) {
    case 'cluster':
      return hrefs.cluster(id);
    case 'campaign':
      return hrefs.campaign(id);
    case 'case':
      return hrefs.case(id);
    case 'view':
      return hrefs.view(id);
    case 'selection':
      return null;
  }
}

const columns: readonly Column<MadeBundle>[] = [
  {
    id: 'bundle',
    header: 'Bundle',
    cell: (row) => (
      <a
        href={`/api/bundles/${encodeURIComponent(row.bundleId)}`}
        download
        className="font-mono font-medium hover:underline"
      >
        {row.bundleId}
      </a>
    ),
  },
  {
    id: 'made',
    header: 'Made',
    align: 'end',
    sortValue: (row) => Date.parse(row.createdAt),
    cell: (row) => <Timestamp at={Date.parse(row.createdAt)} />,
  },
  {
    id: 'subject',
    header: 'About',
    cell: ({ subject }) => {
      const href = subjectHref(subject);
      const name = subject.kind === 'cluster' || subject.kind === 'campaign' ? subject.id : subject.title;
      return (
        <>
          {href === null ? (
            name
          ) : (
            <Link href={href} className="hover:underline">
              {name}
            </Link>
          )}{' '}
          <span className="text-muted">({subject.kind})</span>
        </>
      );
    },
  },
  { id: 'recipient', header: 'Recipient', sortValue: (row) => row.recipient, cell: (row) => row.recipient },
  { id: 'purpose', header: 'Purpose', cell: (row) => row.purpose },
  { id: 'by', header: 'Prepared by', sortValue: (row) => row.preparedBy, cell: (row) => row.preparedBy },
  { id: 'redaction', header: 'Redaction', sortValue: (row) => row.profile, cell: (row) => row.profile },
  { id: 'marking', header: 'Marking', sortValue: (row) => row.marking, cell: (row) => row.marking },
  {
    id: 'bytes',
    header: 'Bytes',
    align: 'end',
    sortValue: (row) => row.bytes,
    cell: (row) => formatCompact(row.bytes),
  },
];

/** Every bundle made here: who got what, when and why. The id downloads it. */
export function BundleTable({ bundles }: { bundles: readonly MadeBundle[] }) {
  return (
    <DataTable
      label="Evidence bundles"
      columns={columns}
      rows={bundles}
      rowId={(row) => row.bundleId}
      sort={{ by: 'made', isDescending: true }}
    />
  );
}
