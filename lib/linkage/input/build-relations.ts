import type { RelationColumns } from '@/lib/linkage/input/linkage-input';

/** One relation or several of the same direction and kind; accounts by number. */
export interface RelationRow {
  source: number;
  target: number;
  kind: string;
  firstSeen: number;
  lastSeen: number;
  count: number;
  amount: number;
}

const earlier = (a: number, b: number): number =>
  Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b);
const later = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b));

/** Aggregates relations by source, target and kind, sorted; an account's relation to itself says nothing and is left out. */
export function buildRelations(
  rows: readonly RelationRow[],
  rankOf: (account: number) => number,
): { relationKinds: string[]; relations: RelationColumns } {
  const relationKinds = [...new Set(rows.map((row) => row.kind))].sort();
  const kindNumbers = new Map(relationKinds.map((kind, number) => [kind, number]));
  const sorted = rows
    .filter((row) => row.source !== row.target)
    .map((row) => ({
      ...row,
      source: rankOf(row.source),
      target: rankOf(row.target),
      kindNumber: kindNumbers.get(row.kind) ?? 0,
    }))
    .sort((a, b) => a.source - b.source || a.target - b.target || a.kindNumber - b.kindNumber);
  const merged: typeof sorted = [];
  for (const row of sorted) {
    const last = merged.at(-1);
    const isSame =
      last && last.source === row.source && last.target === row.target && last.kindNumber === row.kindNumber;
    if (!isSame) {
      merged.push({ ...row });
      continue;
    }
    last.firstSeen = earlier(last.firstSeen, row.firstSeen);
    last.lastSeen = later(last.lastSeen, row.lastSeen);
    last.count += row.count;
    last.amount += row.amount;
  }
  return {
    relationKinds,
    relations: {
      source: Uint32Array.from(merged, (row) => row.source),
      target: Uint32Array.from(merged, (row) => row.target),
      kind: Uint16Array.from(merged, (row) => row.kindNumber),
      count: Float64Array.from(merged, (row) => row.count),
      firstSeen: Float64Array.from(merged, (row) => row.firstSeen),
      lastSeen: Float64Array.from(merged, (row) => row.lastSeen),
      amount: Float64Array.from(merged, (row) => row.amount),
    },
  };
}
