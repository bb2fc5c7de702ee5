'use client';

import { useMemo } from 'react';
import { hrefs } from '@/components/shell/hrefs';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { DataTable } from '@/components/ui/table/data-table';
import type { Column } from '@/components/ui/table/types';
import { type ReceivedTable, receivedRowsPerPage } from '@/lib/contracts/received-contents';

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A page of a table inside a received bundle, as text. Values lead nowhere: they are not those of this Skein. */
export function ReceivedRows({ bundleId, table }: { bundleId: string; table: ReceivedTable }) {
  const { path, columns: names, rows, offset, hasMore } = table;
  const columns = useMemo(
    (): readonly Column<NumberedRow>[] => [
      { id: 'number', header: 'Row', align: 'end', cell: ({ number }) => formatCount(number) },
      ...names.map((name, i) => ({
        id: `column-${i}`,
        header: name,
        cell: ({ cells }: NumberedRow) => (
          <span className="block max-w-96 truncate font-mono text-xs" title={cells[i]}>
            {cells[i]}
          </span>
        ),
      })),
    ],
    [names],
  );
  const numbered = useMemo(() => rows.map((cells, i) => ({ number: offset + i + 1, cells })), [rows, offset]);
  return (
    <>
      <DataTable
        label={path}
        columns={columns}
        rows={numbered}
        rowId={({ number }) => String(number)}
        height="28rem"
        empty={<p className="p-4 text-sm text-muted">No rows from here on.</p>}
      />
      <nav aria-label="Pages of the table" className="flex items-center gap-2 border-t border-line px-3 py-2">
        {offset > 0 && (
          <ButtonLink
            size="sm"
            href={hrefs.received(bundleId, { path, offset: Math.max(0, offset - receivedRowsPerPage) })}
          >
            Previous
          </ButtonLink>
        )}
        {hasMore && (
          <ButtonLink
            size="sm"
            href={hrefs.received(bundleId, { path, offset: offset + receivedRowsPerPage })}
          >
            Next
          </ButtonLink>
        )}
        <span className="text-sm text-muted">
          {rows.length > 0 && `Rows ${formatCount(offset + 1)} to ${formatCount(offset + rows.length)}`}
          {rows.length > 0 && !hasMore && ', the last'}
        </span>
      </nav>
    </>
  );
}
