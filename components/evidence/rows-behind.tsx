'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Timestamp } from '@/components/ui/timestamp';
import { listRows } from '@/lib/api-client/evidence';
import { queryKeys } from '@/lib/api-client/keys';
import type { RowsReference } from '@/lib/contracts/explanation';
import type { SourceRow } from '@/lib/contracts/imports';

const pageSize = 20;

/** The raw rows of the lake behind one piece of evidence, table by table, as they were in the user's files. */
export function RowsBehind({ references }: { references: readonly RowsReference[] }) {
  return (
    <div className="space-y-3 pb-3 pl-5">
      {references.map((reference) => (
        <RowsTable key={JSON.stringify(reference)} reference={reference} />
      ))}
    </div>
  );
}

/** One page of rows at a time; says how many there are in all. */
export function RowsTable({ reference }: { reference: RowsReference }) {
  const [offset, setOffset] = useState(0);
  const { data, error, isFetching } = useQuery({
    queryKey: queryKeys.rows(reference, offset),
    queryFn: ({ signal }) => listRows(reference, { offset, limit: pageSize }, signal),
    placeholderData: (previous) => previous,
  });
  if (error) return <p className="text-xs text-bad">{error.message}</p>;
  if (!data) return <SkeletonRows rows={3} />;
  const last = Math.min(data.total, data.offset + data.rows.length);
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-center gap-2 text-xs text-muted">
        <span className="flex-1">
          <span className="font-mono text-ink">{reference.table}</span>{' '}
          {data.total === 0
            ? 'no rows'
            : `rows ${formatCount(data.offset + 1)} to ${formatCount(last)} of ${formatCount(data.total)}`}
        </span>
        {data.total > pageSize && (
          <>
            <Button
              size="sm"
              variant="ghost"
              disabled={offset === 0 || isFetching}
              onClick={() => setOffset(Math.max(0, offset - pageSize))}
            >
              Back
            </Button>
            <Button
              size="sm"
              variant="ghost"
              disabled={last >= data.total || isFetching}
              onClick={() => setOffset(offset + pageSize)}
            >
              Next {formatCount(Math.min(pageSize, data.total - last))}
            </Button>
          </>
        )}
      </figcaption>
      {data.rows.length > 0 && <RowsGrid rows={data.rows} />}
    </figure>
  );
}

function RowsGrid({ rows }: { rows: readonly SourceRow[] }) {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const head = 'px-2 py-1 text-left font-medium whitespace-nowrap text-muted';
  const cell = 'max-w-60 truncate border-t border-line px-2 py-1 whitespace-nowrap';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} aria-label="Raw rows" className="overflow-x-auto rounded-md border border-line">
      <table className="w-full text-xs">
        <thead className="bg-sunken">
          <tr>
            <th className={head}>Account</th>
            <th className={head}>At</th>
            {columns.map((column) => (
              <th key={column} className={head}>
                {column}
              </th>
            ))}
            <th className={head}>File and line</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.batchId}|${row.file}|${row.line}`}>
              <td className={`${cell} font-mono`}>{row.accountId}</td>
              <td className={cell}>{row.at !== null && <Timestamp at={row.at} />}</td>
              {columns.map((column) => (
                <td key={column} className={`${cell} font-mono`} title={String(row.values[column] ?? '')}>
                  {String(row.values[column] ?? '')}
                </td>
              ))}
              <td className={`${cell} text-muted`}>
                {row.file}:{row.line}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
