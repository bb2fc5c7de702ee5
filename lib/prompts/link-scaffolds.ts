import type { Scaffold } from '@/lib/prompts/pool-scaffolds';
import { promptSettings } from '@/lib/prompts/settings';
import { bandCount } from '@/lib/prompts/signature';
import type { UnionFind } from '@/lib/prompts/union-find';

/** Members of a bucket that newcomers are compared with, each of another cluster when it joined. */
const representativesMax = 4;

/** Work done and work declined, for the report. */
export interface LinkFigures {
  compared: number;
  linked: number;
  /** Newcomers that found a bucket full of strangers and were not compared with the rest of it. */
  capped: number;
}

/** Unites scaffolds that share a band and whose weighted Jaccard similarity reaches the bound. Order of input only. */
export function linkScaffolds(
  scaffolds: readonly Scaffold[],
  weights: Float32Array,
  sets: UnionFind,
): LinkFigures {
  const figures: LinkFigures = { compared: 0, linked: 0, capped: 0 };
  const comparison = new Comparison(scaffolds, weights, sets, figures);
  const buckets = new Buckets(scaffolds.length);
  const keys = new Uint32Array(scaffolds.length);
  for (let band = 0; band < bandCount; band++) {
    buckets.clear();
    for (const [i, { bands }] of scaffolds.entries()) keys[i] = bands[band] ?? 0;
    for (let i = 0; i < keys.length; i++) {
      if (comparison.isEmpty(i)) continue;
      buckets.meet(keys[i] ?? 0, i, comparison);
    }
  }
  return figures;
}

/** Buckets of one band in typed arrays (open addressing), each with the representatives of the clusters it has seen. */
class Buckets {
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly members: Int32Array;

  constructor(scaffolds: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, scaffolds * 1.5)));
    this.mask = slots - 1;
    this.keys = new Uint32Array(slots);
    this.members = new Int32Array(slots * representativesMax);
  }

  clear(): void {
    this.keys.fill(0);
    this.members.fill(-1);
  }

  /** Compares a newcomer with the bucket's representatives; it becomes one when it joins none and there is room. */
  meet(key: number, newcomer: number, comparison: Comparison): void {
    let slot = key & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    const start = slot * representativesMax;
    for (let i = start; i < start + representativesMax; i++) {
      const other = this.members[i] ?? -1;
      if (other < 0) {
        this.members[i] = newcomer;
        return;
      }
      if (comparison.joins(newcomer, other)) return;
    }
    comparison.figures.capped++;
  }
}

/** Compares scaffolds, all of whose pairs stand one after the other in one list: a comparison touches little memory. */
class Comparison {
  readonly figures: LinkFigures;
  private readonly sets: UnionFind;
  private readonly weights: Float32Array;
  private readonly pairs: Uint32Array;
  /** Ends of the scaffolds in `pairs`, from place 1 on. */
  private readonly ends: Uint32Array;
  private readonly bits: Float64Array;

  constructor(scaffolds: readonly Scaffold[], weights: Float32Array, sets: UnionFind, figures: LinkFigures) {
    this.figures = figures;
    this.sets = sets;
    this.weights = weights;
    this.ends = new Uint32Array(scaffolds.length + 1);
    for (const [i, { pairs }] of scaffolds.entries()) this.ends[i + 1] = (this.ends[i] ?? 0) + pairs.length;
    this.pairs = new Uint32Array(this.ends[scaffolds.length] ?? 0);
    for (const [i, { pairs }] of scaffolds.entries()) this.pairs.set(pairs, this.ends[i]);
    this.bits = Float64Array.from(scaffolds, ({ pairs }) => weightOf(pairs, weights));
  }

  isEmpty(scaffold: number): boolean {
    return this.ends[scaffold] === this.ends[scaffold + 1];
  }

  joins(a: number, b: number): boolean {
    if (this.sets.find(a) === this.sets.find(b)) return true;
    const bitsA = this.bits[a] ?? 0;
    const bitsB = this.bits[b] ?? 0;
    const { similarityMin } = promptSettings;
    if (Math.min(bitsA, bitsB) < similarityMin * Math.max(bitsA, bitsB)) return false;
    this.figures.compared++;
    const sharedMin = (similarityMin / (1 + similarityMin)) * (bitsA + bitsB);
    if (!this.sharesEnough(a, b, bitsA - sharedMin, bitsB - sharedMin)) return false;
    this.sets.union(a, b);
    this.figures.linked++;
    return true;
  }

  /**
   * Walks two sorted lists; gives up as soon as what one side has alone leaves too little in common. `roomA` and `roomB`:
   * weight that either side may have alone.
   */
  private sharesEnough(a: number, b: number, roomA: number, roomB: number): boolean {
    const { pairs, weights } = this;
    const endA = this.ends[a + 1] ?? 0;
    const endB = this.ends[b + 1] ?? 0;
    let aloneA = roomA;
    let aloneB = roomB;
    let i = this.ends[a] ?? 0;
    let j = this.ends[b] ?? 0;
    while (i < endA && j < endB) {
      const left = pairs[i] ?? 0;
      const right = pairs[j] ?? 0;
      if (left === right) {
        i++;
        j++;
      } else if (left < right) {
        aloneA -= weights[left] ?? 0;
        if (aloneA < 0) return false;
        i++;
      } else {
        aloneB -= weights[right] ?? 0;
        if (aloneB < 0) return false;
        j++;
      }
    }
    for (; i < endA; i++) aloneA -= weights[pairs[i] ?? 0] ?? 0;
    for (; j < endB; j++) aloneB -= weights[pairs[j] ?? 0] ?? 0;
    return aloneA >= -1e-6 && aloneB >= -1e-6;
  }
}

function weightOf(pairs: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const pair of pairs) sum += weights[pair] ?? 0;
  return sum;
}
