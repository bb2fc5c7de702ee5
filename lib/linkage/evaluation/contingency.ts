/** Sizes of the overlaps between two partitions of the same accounts. */
export interface Contingency {
  total: number;
  /** Size of each truth class and predicted group. */
  truth: number[];
  predicted: number[];
  /** Non-empty overlaps. */
  cells: { truth: number; predicted: number; size: number }[];
}

/** Counts overlaps; `truth[i]` and `predicted[i]` are class numbers of account `i`. */
export function buildContingency(truth: readonly number[], predicted: readonly number[]): Contingency {
  const truthSizes: number[] = [];
  const predictedSizes: number[] = [];
  const cells = new Map<string, { truth: number; predicted: number; size: number }>();
  for (let i = 0; i < truth.length; i += 1) {
    const t = truth[i] ?? 0;
    const p = predicted[i] ?? 0;
    truthSizes[t] = (truthSizes[t] ?? 0) + 1;
    predictedSizes[p] = (predictedSizes[p] ?? 0) + 1;
    const key = `${t}:${p}`;
    const cell = cells.get(key);
    if (cell) cell.size += 1;
    else cells.set(key, { truth: t, predicted: p, size: 1 });
  }
  const filled = (sizes: number[]): number[] => Array.from(sizes, (size) => size ?? 0);
  return {
    total: truth.length,
    truth: filled(truthSizes),
    predicted: filled(predictedSizes),
    cells: [...cells.values()],
  };
}
