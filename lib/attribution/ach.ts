/**
 * Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, 1999, ch. 8). Hypotheses are ranked by
 * how little speaks *against* them; consistent evidence earns nothing, because it usually fits several.
 */
export const achRatings = ['consistent', 'neutral', 'inconsistent'] as const;
export type AchRating = (typeof achRatings)[number];

/** One row of the matrix. `ratings` by hypothesis id; a hypothesis without one counts as neutral. */
export interface AchItem {
  readonly id: string;
  /** 0–1: how much the item counts, from its grading. Gaps and worthless items weigh 0. */
  readonly weight: number;
  readonly ratings: Readonly<Record<string, AchRating>>;
}

export interface AchMatrix {
  readonly hypothesisIds: readonly string[];
  readonly items: readonly AchItem[];
}

export interface RankedHypothesis {
  readonly hypothesisId: string;
  /** 1 for the least inconsistent; equal scores share a rank, and the next rank leaves a gap. */
  readonly rank: number;
  /** Sum of the weights of the items that speak against it. */
  readonly inconsistency: number;
  readonly inconsistentItems: number;
  readonly consistentItems: number;
  /** Items with weight that nobody has rated for it, or that are neutral. */
  readonly neutralItems: number;
}

/** Sums of weights differ by rounding only below this. */
const epsilon = 1e-9;

export const ratingOf = (item: AchItem, hypothesisId: string): AchRating =>
  item.ratings[hypothesisId] ?? 'neutral';

/** Evidence against the hypothesis in the item, in weight. */
const against = (item: AchItem, hypothesisId: string): number =>
  ratingOf(item, hypothesisId) === 'inconsistent' ? Math.max(0, item.weight) : 0;

function scoreOf(items: readonly AchItem[], hypothesisId: string): number {
  return items.reduce((sum, item) => sum + against(item, hypothesisId), 0);
}

/** Hypotheses from the least inconsistent to the most; ties in the order in which they were given. */
export function rankHypotheses({ hypothesisIds, items }: AchMatrix): RankedHypothesis[] {
  const weighty = items.filter((item) => item.weight > 0);
  const scored = hypothesisIds.map((hypothesisId) => {
    const count = (rating: AchRating): number =>
      weighty.filter((item) => ratingOf(item, hypothesisId) === rating).length;
    return {
      hypothesisId,
      inconsistency: scoreOf(weighty, hypothesisId),
      inconsistentItems: count('inconsistent'),
      consistentItems: count('consistent'),
      neutralItems: count('neutral'),
    };
  });
  return scored
    .map((entry) => ({
      ...entry,
      rank: 1 + scored.filter((other) => other.inconsistency < entry.inconsistency - epsilon).length,
    }))
    .toSorted((a, b) => a.rank - b.rank);
}

/**
 * How well an item tells hypotheses apart, 0–1: its weight times the share of pairs of hypotheses it rates differently
 * in what counts (inconsistent against anything else), relative to the best any item could do. 0: it fits all or none.
 */
export function diagnosticityOf(item: AchItem, hypothesisIds: readonly string[]): number {
  const total = hypothesisIds.length;
  if (total < 2) return 0;
  const inconsistent = hypothesisIds.filter((id) => ratingOf(item, id) === 'inconsistent').length;
  const best = Math.floor(total / 2) * Math.ceil(total / 2);
  return (Math.max(0, Math.min(1, item.weight)) * inconsistent * (total - inconsistent)) / best;
}

/** Hypotheses that share the first rank. */
export function leadersOf(matrix: AchMatrix): string[] {
  return rankHypotheses(matrix).flatMap(({ rank, hypothesisId }) => (rank === 1 ? [hypothesisId] : []));
}
