import type { Scaffold } from '@/lib/prompts/pool-scaffolds';
import { promptSettings } from '@/lib/prompts/settings';
import { bandCount } from '@/lib/prompts/signature';
import type { UnionFind } from '@/lib/prompts/union-find';

/** Members of a bucket that newcomers are compared with, each of another cluster when it joined. */
const representativesMax = 4;
const none = new Uint32Array(0);

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
  const bits = Float64Array.from(scaffolds, ({ pairs }) => weightOf(pairs, weights));
  const comparison: Comparison = { scaffolds, weights, bits, sets, figures };
  const buckets = new Buckets(scaffolds.length);
  for (let band = 0; band < bandCount; band++) {
    buckets.clear();
    for (const [i, { pairs, bands }] of scaffolds.entries()) {
      if (pairs.length === 0) continue;
      buckets.meet(bands[band] ?? 0, i, comparison);
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
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, scaffolds * 2)));
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
      if (joins(newcomer, other, comparison)) return;
    }
    comparison.figures.capped++;
  }
}

interface Comparison {
  scaffolds: readonly Scaffold[];
  weights: Float32Array;
  bits: Float64Array;
  sets: UnionFind;
  figures: LinkFigures;
}

function joins(a: number, b: number, { scaffolds, weights, bits, sets, figures }: Comparison): boolean {
  if (sets.find(a) === sets.find(b)) return true;
  const [bitsA, bitsB] = [bits[a] ?? 0, bits[b] ?? 0];
  const { similarityMin } = promptSettings;
  if (Math.min(bitsA, bitsB) < similarityMin * Math.max(bitsA, bitsB)) return false;
  figures.compared++;
  const sharedMin = (similarityMin / (1 + similarityMin)) * (bitsA + bitsB);
  const room: Room = { a: bitsA - sharedMin, b: bitsB - sharedMin };
  if (!sharesEnough(scaffolds[a]?.pairs ?? none, scaffolds[b]?.pairs ?? none, weights, room)) return false;
  sets.union(a, b);
  figures.linked++;
  return true;
}

function weightOf(pairs: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const pair of pairs) sum += weights[pair] ?? 0;
  return sum;
}

/** Weight that either side may have alone before too little is left to share. */
interface Room {
  a: number;
  b: number;
}

/** Walks two sorted lists; gives up as soon as what one side has alone leaves too little in common. */
function sharesEnough(a: Uint32Array, b: Uint32Array, weights: Float32Array, room: Room): boolean {
  let roomA = room.a;
  let roomB = room.b;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left <= right) i++;
    if (right <= left) j++;
    if (left < right) roomA -= weights[left] ?? 0;
    else if (right < left) roomB -= weights[right] ?? 0;
    if (roomA < 0 || roomB < 0) return false;
  }
  for (; i < a.length; i++) roomA -= weights[a[i] ?? 0] ?? 0;
  for (; j < b.length; j++) roomB -= weights[b[j] ?? 0] ?? 0;
  return roomA >= -1e-6 && roomB >= -1e-6;
}
