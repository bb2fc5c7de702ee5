'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { formatCount } from '@/components/ui/format/number';
import { HeaderCell } from '@/components/ui/table/header-cell';
import { BodyRow, Spacer } from '@/components/ui/table/rows';
import type { Column, Sort } from '@/components/ui/table/types';
import { useEndReached } from '@/components/ui/table/use-end-reached';
import { useSortedRows } from '@/components/ui/table/use-sorted-rows';
import { useIsPrinting } from '@/components/ui/use-is-printing';

const rowHeight = 32;
/** On paper a table has no scroll bar: its first rows stand there, and how many more there are. */
const rowsPrinted = 200;
/** Taken until the element is measured, so that the first paint from the server has rows. */
const firstRect = { width: 1_200, height: 640 };

interface DataTableProps<Row> {
  /** Read out as the table's name. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** How it is sorted at first; with `onSortChange` the rows come sorted from the server. */
  sort?: Sort;
  onSortChange?: (sort: Sort) => void;
  /** Called when the reader nears the last row, to load more. */
  onEndReached?: () => void;
  /** Highlighted row, in the accent. */
  selectedId?: string;
  /** Rows scroll inside this height; without it all rows are laid out. */
  height?: string;
  empty?: ReactNode;
}

/** Sortable, virtualised table with a sticky head. Give it stable `columns` (module scope or memo). */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, rowId, onSortChange, height } = props;
  const columns = useMemo(
    () => props.columns.filter(({ has }) => !has || rows.some((row) => has(row))),
    [props.columns, rows],
  );
  const [sortLocal, setSortLocal] = useState(props.sort);
  const isServerSorted = onSortChange !== undefined;
  const sort = isServerSorted ? props.sort : sortLocal;
  const sorted = useSortedRows({ columns, rows, rowId, sort, isServerSorted });
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const isScrolling = height !== undefined && !isPrinting;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: firstRect,
    enabled: height !== undefined,
  });
  useEndReached(scroller, props.onEndReached, rows.length);
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const items = virtual.getVirtualItems();
  const printed = isPrinting ? sorted.slice(0, rowsPrinted) : sorted;
  const indices = isScrolling ? items.map(({ index }) => index) : printed.map((_, index) => index);
  const after = isScrolling ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <section
      ref={scroller}
      className="relative overflow-auto"
      style={{ maxHeight: height }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={props.label}
    >
      <table
        aria-label={props.label}
        aria-rowcount={rows.length}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column as Column<never>}
                isSortable={isServerSorted ? column.isSortable === true : column.sortValue !== undefined}
                sort={sort}
                onSort={onSortChange ?? setSortLocal}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={isScrolling ? (items[0]?.start ?? 0) : 0} span={columns.length} />
          {indices.map((index) => {
            const row = sorted[index];
            return (
              row && (
                <BodyRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  columns={columns}
                  isSelected={props.selectedId === undefined ? undefined : props.selectedId === row.id}
                />
              )
            );
          })}
          <Spacer height={after} span={columns.length} />
        </tbody>
      </table>
      {printed.length < sorted.length && (
        <p className="px-3 py-2 text-sm text-muted">
          {formatCount(sorted.length - printed.length)} more rows are not printed.
        </p>
      )}
    </section>
  );
}
