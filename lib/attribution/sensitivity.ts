import { type AchItem, type AchMatrix, rankHypotheses, ratingOf } from '@/lib/attribution/ach';

/** Items without which the leading hypothesis no longer leads alone. */
export interface TurningSet {
  readonly itemIds: readonly string[];
  /** Who draws level or goes ahead. */
  readonly rivalId: string;
  readonly outcome: 'overtaken' | 'tied';
}

export interface Sensitivity {
  /** The one hypothesis with the least inconsistency; null when several share it: there is nothing to turn. */
  readonly leaderId: string | null;
  /** Weight by which the leader is ahead of the next; 0 without a single leader. */
  readonly lead: number;
  /** Smallest sets, fewest items first; none of them contains another of the same rival. */
  readonly sets: readonly TurningSet[];
  /** Sets found beyond those listed; the search itself ends at 10,000. */
  readonly setsLeftOut: number;
  /** True when no set of at most `itemsMax` items turns the ranking. */
  readonly isRobust: boolean;
}

const epsilon = 1e-9;
/** A matrix that so many sets turn is not robust; counting on would say nothing more. */
const searchMax = 10_000;

/** How much the item puts the rival behind the leader: positive when it speaks against the rival alone. */
function pull(item: AchItem, leaderId: string, rivalId: string): number {
  const weight = Math.max(0, item.weight);
  const on = (id: string): number => (ratingOf(item, id) === 'inconsistent' ? weight : 0);
  return on(rivalId) - on(leaderId);
}

/**
 * All inclusion-minimal sets of at most `size` of `items` (pulls, largest first) whose pulls reach `needed`: a set ends
 * with the member that reaches it, which is its smallest, so it falls short without any of its members.
 */
function* minimalSets(
  items: readonly { id: string; pull: number }[],
  needed: number,
  size: number,
  start = 0,
  chosen: readonly { id: string; pull: number }[] = [],
  sum = 0,
): Generator<readonly { id: string; pull: number }[]> {
  if (sum >= needed - epsilon) {
    yield chosen;
    return;
  }
  if (chosen.length === size) return;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    // Pulls fall: when even the largest left cannot reach the goal in the places left, nothing after it can.
    if (!item || sum + item.pull * (size - chosen.length) < needed - epsilon) return;
    yield* minimalSets(items, needed, size, index + 1, [...chosen, item], sum + item.pull);
  }
}

/**
 * Which few items the ranking hangs on: the minimal sets of at most `itemsMax` items whose removal lets another
 * hypothesis draw level with the leader or pass it.
 */
export function findSensitivity(
  matrix: AchMatrix,
  limits: { itemsMax?: number; setsMax?: number } = {},
): Sensitivity {
  const { itemsMax = 3, setsMax = 20 } = limits;
  const [first, second] = rankHypotheses(matrix);
  if (!first || !second || second.rank === 1) {
    return { leaderId: null, lead: 0, sets: [], setsLeftOut: 0, isRobust: false };
  }
  const leaderId = first.hypothesisId;
  const sets: TurningSet[] = [];
  let found = 0;
  for (const rival of rankHypotheses(matrix).slice(1)) {
    const rivalId = rival.hypothesisId;
    const gap = rival.inconsistency - first.inconsistency;
    const pulls = matrix.items
      .map((item) => ({ id: item.id, pull: pull(item, leaderId, rivalId) }))
      .filter((entry) => entry.pull > 0)
      .toSorted((a, b) => b.pull - a.pull);
    for (const chosen of minimalSets(pulls, gap, itemsMax)) {
      found += 1;
      if (found > searchMax) break;
      const taken = chosen.reduce((sum, entry) => sum + entry.pull, 0);
      const outcome = taken > gap + epsilon ? 'overtaken' : 'tied';
      sets.push({ itemIds: chosen.map((entry) => entry.id), rivalId, outcome });
    }
  }
  sets.sort((a, b) => a.itemIds.length - b.itemIds.length);
  return {
    leaderId,
    lead: second.inconsistency - first.inconsistency,
    sets: sets.slice(0, setsMax),
    setsLeftOut: Math.max(0, sets.length - setsMax),
    isRobust: sets.length === 0,
  };
}
