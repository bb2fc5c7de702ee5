import type { UseColumns } from '@/lib/linkage/input/linkage-input';

/** Uses in any order, possibly several of one account and identifier. */
export interface UseRows {
  account: Float64Array;
  identifier: Float64Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  count: Float64Array;
}

const earlier = (a: number, b: number): number =>
  Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b);
const later = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b));

/** Row numbers sorted by account, then identifier, then row. */
function sortRows(rows: UseRows, accounts: number): { order: Uint32Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(accounts + 1);
  for (const account of rows.account) offsets[account + 1] = (offsets[account + 1] ?? 0) + 1;
  for (let a = 0; a < accounts; a += 1) offsets[a + 1] = (offsets[a + 1] ?? 0) + (offsets[a] ?? 0);
  const next = offsets.slice();
  const order = new Uint32Array(rows.account.length);
  for (let row = 0; row < rows.account.length; row += 1) {
    const account = rows.account[row] ?? 0;
    const position = next[account] ?? 0;
    order[position] = row;
    next[account] = position + 1;
  }
  const identifierOf = (row: number): number => rows.identifier[row] ?? 0;
  for (let a = 0; a < accounts; a += 1) {
    const slice = order.subarray(offsets[a], offsets[a + 1]);
    if (slice.length > 1) slice.sort((x, y) => identifierOf(x) - identifierOf(y) || x - y);
  }
  return { order, offsets };
}

/** Sorts uses by account and identifier and merges those of one pair: earliest, latest, summed counts. */
export function buildUses(rows: UseRows, accounts: number): UseColumns {
  const { order, offsets: rowOffsets } = sortRows(rows, accounts);
  const offsets = new Uint32Array(accounts + 1);
  const identifier = new Uint32Array(order.length);
  const firstSeen = new Float64Array(order.length);
  const lastSeen = new Float64Array(order.length);
  const count = new Float64Array(order.length);
  let size = 0;
  for (let a = 0; a < accounts; a += 1) {
    const start = size;
    for (let position = rowOffsets[a] ?? 0; position < (rowOffsets[a + 1] ?? 0); position += 1) {
      const row = order[position] ?? 0;
      const value = rows.identifier[row] ?? 0;
      const first = rows.firstSeen[row] ?? Number.NaN;
      const last = rows.lastSeen[row] ?? Number.NaN;
      if (size > start && identifier[size - 1] === value) {
        firstSeen[size - 1] = earlier(firstSeen[size - 1] ?? Number.NaN, first);
        lastSeen[size - 1] = later(lastSeen[size - 1] ?? Number.NaN, last);
        count[size - 1] = (count[size - 1] ?? 0) + (rows.count[row] ?? 0);
        continue;
      }
      identifier[size] = value;
      firstSeen[size] = first;
      lastSeen[size] = last;
      count[size] = rows.count[row] ?? 0;
      size += 1;
    }
    offsets[a + 1] = size;
  }
  return {
    offsets,
    identifier: identifier.slice(0, size),
    firstSeen: firstSeen.slice(0, size),
    lastSeen: lastSeen.slice(0, size),
    count: count.slice(0, size),
  };
}
