/** Cosine of two rows of counts, 0 to 1; 0 where either is empty. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, ofA, ofB] = [0, 0, 0];
  a.forEach((value, index) => {
    const other = b[index] ?? 0;
    dot += value * other;
    ofA += value * value;
    ofB += other * other;
  });
  return ofA === 0 || ofB === 0 ? 0 : dot / Math.sqrt(ofA * ofB);
}

export interface Placed {
  /** Index into the rows given. */
  readonly index: number;
  /** Cosine with the row placed before it; 0 for the first. */
  readonly likeness: number;
}

/** An order in which each row stands below the one it is most like among those placed last: begins with the busiest row. */
export function likenessOrder(rows: readonly (readonly number[])[]): Placed[] {
  const total = (row: readonly number[]): number => row.reduce((sum, value) => sum + value, 0);
  const left = new Set(rows.keys());
  const placed: Placed[] = [];
  while (left.size > 0) {
    const before = placed.at(-1);
    let best: { index: number; worth: number } | undefined;
    for (const index of left) {
      const row = rows[index] ?? [];
      const worth = before === undefined ? total(row) : cosine(rows[before.index] ?? [], row);
      if (best === undefined || worth > best.worth) best = { index, worth };
    }
    if (best === undefined) break;
    left.delete(best.index);
    placed.push({ index: best.index, likeness: before === undefined ? 0 : best.worth });
  }
  return placed;
}
