'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { HeaderCell } from '@/components/ui/table/header-cell';
import type { Column, Sort } from '@/components/ui/table/types';
import { useEndReached } from '@/components/ui/table/use-end-reached';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});
const rowHeight = 32;

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

function toDefinitions<Row extends object>(columns: readonly Column<Row>[], isServerSorted: boolean) {
  return columns.map(
    (column): ColumnDef<typeof features, Row> => ({
      id: column.id,
      accessorFn: (row) => column.sortValue?.(row) ?? undefined,
      enableSorting: isServerSorted ? column.isSortable === true : column.sortValue !== undefined,
      sortUndefined: 'last',
    }),
  );
}

/** Sortable, virtualised table with a sticky head. Give it stable `columns` (module scope or memo). */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, onSortChange } = props;
  const [sortLocal, setSortLocal] = useState(props.sort);
  const sort = onSortChange ? props.sort : sortLocal;
  const sorting: SortingState = sort ? [{ id: sort.by, desc: sort.isDescending }] : [];
  const definitions = useMemo(
    () => toDefinitions(columns, onSortChange !== undefined),
    [columns, onSortChange],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: (row) => rowId(row),
    manualSorting: onSortChange !== undefined,
    state: { sorting },
  });
  const sortedRows = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sortedRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: props.height !== undefined,
  });
  useEndReached(scroller, props.onEndReached, rows.length);
  const items = props.height ? virtual.getVirtualItems() : sortedRows.map((_, index) => ({ index }));
  const before = props.height ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const after = props.height ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const changeSort = (next: Sort) => (onSortChange ?? setSortLocal)(next);
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <section
      ref={scroller}
      className="relative overflow-auto"
      style={{ maxHeight: props.height }}
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
            {columns.map((column, index) => (
              <HeaderCell
                key={column.id}
                column={column as Column<never>}
                isSortable={definitions[index]?.enableSorting === true}
                sort={sort}
                onSort={changeSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} span={columns.length} />}
          {items.map(({ index }) => {
            const row = sortedRows[index];
            if (!row) return null;
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                aria-selected={props.selectedId === undefined ? undefined : props.selectedId === row.id}
                className={cx('h-8 hover:bg-hover', props.selectedId === row.id && 'bg-accent-soft')}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={cx(
                      'max-w-80 truncate border-b border-line px-3 whitespace-nowrap',
                      column.align === 'end' && 'text-right tabular-nums',
                    )}
                  >
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} span={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}
