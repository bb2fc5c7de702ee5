'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { formatBytes } from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import type { ReceivedFile } from '@/lib/contracts/received-contents';

const columnsFor = (bundleId: string): readonly Column<ReceivedFile>[] => [
  {
    id: 'path',
    header: 'File',
    sortValue: ({ path }) => path,
    cell: ({ path, isTable }) =>
      isTable ? (
        <Link href={hrefs.received(bundleId, { path })} className="font-mono font-medium hover:underline">
          {path}
        </Link>
      ) : (
        <span className="font-mono">{path}</span>
      ),
  },
  {
    id: 'size',
    header: 'Size',
    align: 'end',
    sortValue: ({ size }) => size,
    cell: ({ size }) => formatBytes(size),
  },
  {
    id: 'digest',
    header: 'SHA-256, as signed',
    cell: ({ sha256 }) =>
      sha256 === null ? (
        <span className="text-muted">none: it lists the others</span>
      ) : (
        <span className="font-mono text-xs" title={sha256}>
          {shortenMiddle(sha256, 24)}
        </span>
      ),
  },
];

/** Files of a received bundle; tables open below. */
export function ReceivedFiles({
  bundleId,
  files,
  shown,
}: {
  bundleId: string;
  files: readonly ReceivedFile[];
  shown: string | undefined;
}) {
  const columns = useMemo(() => columnsFor(bundleId), [bundleId]);
  return (
    <DataTable
      label="Files of the bundle"
      columns={columns}
      rows={files}
      rowId={({ path }) => path}
      {...(shown !== undefined && { selectedId: shown })}
    />
  );
}
