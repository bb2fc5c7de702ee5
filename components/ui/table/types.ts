import type { ReactNode } from 'react';

export interface Sort {
  by: string;
  isDescending: boolean;
}

/** One column. With `sortValue` the table sorts by it; `isSortable` without it leaves the sorting to the server. */
export interface Column<Row> {
  id: string;
  header: ReactNode;
  /** Read out and shown on hover where `header` is short. */
  title?: string;
  cell: (row: Row) => ReactNode;
  sortValue?: (row: Row) => number | string | null;
  isSortable?: boolean;
  /** The column is left out while no row has anything to show in it: a world without payments has no empty columns. */
  has?: (row: Row) => boolean;
  align?: 'start' | 'end';
  /** CSS width, e.g. "120px"; a column without takes its share of the rest. */
  width?: string;
}
