import { formatCount, formatDecimal } from '@/components/ui/format/number';
import { formatTime } from '@/components/ui/format/time';
import type { TableRow } from '@/lib/canvas-state/table-rows';

export type Field =
  | 'kind'
  | 'name'
  | 'lines'
  | 'accounts'
  | 'bits'
  | 'standing'
  | 'status'
  | 'firstSeen'
  | 'lastSeen';

export const tableColumns: readonly { field: Field; title: string; isNumber: boolean }[] = [
  { field: 'kind', title: 'Kind', isNumber: false },
  { field: 'name', title: 'Name', isNumber: false },
  { field: 'lines', title: 'Lines', isNumber: true },
  { field: 'accounts', title: 'Accounts', isNumber: true },
  { field: 'bits', title: 'Rarity, bits', isNumber: true },
  { field: 'standing', title: 'Membership', isNumber: false },
  { field: 'status', title: 'Status', isNumber: false },
  { field: 'firstSeen', title: 'First seen', isNumber: true },
  { field: 'lastSeen', title: 'Last seen', isNumber: true },
];

/** A cell as it is read. */
export function cellText(row: TableRow, field: Field): string {
  const value = row[field];
  if (value === null) return '';
  if (field === 'bits') return formatDecimal(Number(value), 1);
  if (field === 'firstSeen' || field === 'lastSeen') return formatTime(Number(value));
  return typeof value === 'number' ? formatCount(value) : value;
}

/** Order of two rows by a field; what is unknown comes first. */
export function compareRows(a: TableRow, b: TableRow, field: Field): number {
  const [x, y] = [a[field], b[field]];
  if (x === null || y === null) return x === y ? 0 : x === null ? -1 : 1;
  return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
}
