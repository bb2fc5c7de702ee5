import type { Contingency } from '@/lib/linkage/evaluation/contingency';

export interface PrecisionRecall {
  precision: number;
  recall: number;
  f1: number;
}

const pairsOf = (n: number): number => (n * (n - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Harmonic mean; a measure with nothing to find or nothing found is perfect by convention. */
export function toPrecisionRecall(precision: number, recall: number): PrecisionRecall {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Precision and recall over pairs of accounts in the same group. */
export function pairwise(
  table: Contingency,
): PrecisionRecall & { truePairs: number; foundPairs: number; correctPairs: number } {
  const truePairs = sum(table.truth.map(pairsOf));
  const foundPairs = sum(table.predicted.map(pairsOf));
  const correctPairs = sum(table.cells.map(({ size }) => pairsOf(size)));
  const precision = foundPairs === 0 ? 1 : correctPairs / foundPairs;
  const recall = truePairs === 0 ? 1 : correctPairs / truePairs;
  return { ...toPrecisionRecall(precision, recall), truePairs, foundPairs, correctPairs };
}

/** B-cubed (Bagga and Baldwin 1998): mean over accounts of the purity of its group and the coverage of its class. */
export function bCubed(table: Contingency): PrecisionRecall {
  if (table.total === 0) return toPrecisionRecall(1, 1);
  const precision = sum(
    table.cells.map(({ size, predicted }) => size ** 2 / (table.predicted[predicted] ?? 1)),
  );
  const recall = sum(table.cells.map(({ size, truth }) => size ** 2 / (table.truth[truth] ?? 1)));
  return toPrecisionRecall(precision / table.total, recall / table.total);
}

/** Adjusted Rand index (Hubert and Arabie 1985): 0 for chance, 1 for agreement. */
export function adjustedRand(table: Contingency): number {
  const all = pairsOf(table.total);
  const { truePairs, foundPairs, correctPairs } = pairwise(table);
  const expected = all === 0 ? 0 : (truePairs * foundPairs) / all;
  const most = (truePairs + foundPairs) / 2;
  return most === expected ? 1 : (correctPairs - expected) / (most - expected);
}

const entropy = (sizes: readonly number[], total: number): number =>
  -sum(sizes.filter((size) => size > 0).map((size) => (size / total) * Math.log(size / total)));

/** V-measure (Rosenberg and Hirschberg 2007). */
export function vMeasure(table: Contingency): { homogeneity: number; completeness: number; v: number } {
  const truth = entropy(table.truth, table.total);
  const predicted = entropy(table.predicted, table.total);
  const joint = entropy(
    table.cells.map(({ size }) => size),
    table.total,
  );
  const unit = (value: number): number => Math.min(1, Math.max(0, value));
  const homogeneity = truth === 0 ? 1 : unit(1 - (joint - predicted) / truth);
  const completeness = predicted === 0 ? 1 : unit(1 - (joint - truth) / predicted);
  const both = homogeneity + completeness;
  return { homogeneity, completeness, v: both === 0 ? 0 : (2 * homogeneity * completeness) / both };
}
