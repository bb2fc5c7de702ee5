import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column, Sort } from '@/components/ui/table/types';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

/** Rows in the asked order; with `isServerSorted` they come in it. What a column has no value for stands last. */
export function useSortedRows<Row extends object>(options: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sort: Sort | undefined;
  isServerSorted: boolean;
}) {
  const { columns, rows, rowId, sort, isServerSorted } = options;
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          accessorFn: (row) => column.sortValue?.(row) ?? undefined,
          sortUndefined: 'last',
        }),
      ),
    [columns],
  );
  const isKnown = columns.some(({ id }) => id === sort?.by);
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: (row) => rowId(row),
    manualSorting: isServerSorted,
    state: { sorting: sort && isKnown ? [{ id: sort.by, desc: sort.isDescending }] : [] },
  });
  return table.getRowModel().rows;
}
