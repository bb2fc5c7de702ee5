import type { Truth } from '@/lib/linkage/evaluation/evaluate-clusters';
import { UnionFind } from '@/lib/linkage/math/union-find';

/** A scored pair of account numbers. */
export interface RankedLink {
  a: number;
  b: number;
  probability: number;
}

export interface CurvePoint {
  probability: number;
  precision: number;
  recall: number;
}

const curvePointsMax = 200;

/** Accounts that hang together, as a count by hand; accounts without a label join others and count nowhere. */
class Part {
  readonly #byHand = new Map<string, number>();
  #accounts = 0;

  static of(account: number, truth: Truth): Part {
    const part = new Part();
    const label = truth.get(account);
    if (label !== undefined) part.#add(label === null ? `account ${account}` : `operator ${label}`, 1);
    return part;
  }

  get hands(): number {
    return this.#byHand.size;
  }

  /** Pairs that joining the other part makes, and how many of them are of one hand. */
  pairsWith(other: Part): { pairs: number; right: number } {
    let right = 0;
    for (const [hand, accounts] of other.#byHand) right += accounts * (this.#byHand.get(hand) ?? 0);
    return { pairs: this.#accounts * other.#accounts, right };
  }

  take(other: Part): void {
    for (const [hand, accounts] of other.#byHand) this.#add(hand, accounts);
  }

  #add(hand: string, accounts: number): void {
    this.#byHand.set(hand, (this.#byHand.get(hand) ?? 0) + accounts);
    this.#accounts += accounts;
  }
}

/**
 * Precision and recall over pairs of labelled accounts when accounts are joined by chains of links at or above a probability,
 * as clusters are; one point per distinct probability, the surest first. `accounts` bounds the account numbers.
 */
export function precisionRecallCurve(
  links: readonly RankedLink[],
  truth: Truth,
  { accounts, truePairs }: { accounts: number; truePairs: number },
): CurvePoint[] {
  const sets = new UnionFind(accounts);
  const parts = new Map<number, Part>();
  const partOf = (root: number): Part => parts.get(root) ?? Part.of(root, truth);
  const sorted = links.toSorted((x, y) => y.probability - x.probability);
  const points: CurvePoint[] = [];
  let pairs = 0;
  let right = 0;
  for (const [place, { a, b, probability }] of sorted.entries()) {
    const [rootA, rootB] = [sets.find(a), sets.find(b)];
    if (rootA !== rootB) {
      const [small, large] = [partOf(rootA), partOf(rootB)].sort((x, y) => x.hands - y.hands) as [Part, Part];
      const joined = large.pairsWith(small);
      pairs += joined.pairs;
      right += joined.right;
      large.take(small);
      sets.union(rootA, rootB);
      parts.delete(Math.max(rootA, rootB));
      parts.set(sets.find(rootA), large);
    }
    if (sorted[place + 1]?.probability === probability || pairs === 0) continue;
    points.push({ probability, precision: right / pairs, recall: truePairs === 0 ? 1 : right / truePairs });
  }
  return points;
}

/** Thins a curve to at most 200 points, first and last kept. */
export function thinCurve(points: readonly CurvePoint[]): CurvePoint[] {
  const step = Math.ceil(points.length / curvePointsMax);
  return points.filter((_, index) => index % Math.max(1, step) === 0 || index === points.length - 1);
}

/** Largest recall at which precision is still at least `precision`; null when no threshold reaches it. */
export function recallAtPrecision(points: readonly CurvePoint[], precision: number): number | null {
  const good = points.filter((point) => point.precision >= precision);
  return good.length === 0 ? null : Math.max(...good.map((point) => point.recall));
}
