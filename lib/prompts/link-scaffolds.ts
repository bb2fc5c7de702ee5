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
  const bits = scaffolds.map(({ pairs }) => weightOf(pairs, weights));
  const comparison: Comparison = { scaffolds, weights, bits, sets, figures };
  for (let band = 0; band < bandCount; band++) {
    const buckets = new Map<number, number[]>();
    for (const [i, scaffold] of scaffolds.entries()) {
      if (scaffold.pairs.length === 0) continue;
      const key = scaffold.bands[band] ?? 0;
      const others = buckets.get(key);
      if (others === undefined) buckets.set(key, [i]);
      else if (!joinsAny(i, others, comparison)) {
        if (others.length >= representativesMax) figures.capped++;
        else others.push(i);
      }
    }
  }
  return figures;
}

interface Comparison {
  scaffolds: readonly Scaffold[];
  weights: Float32Array;
  bits: readonly number[];
  sets: UnionFind;
  figures: LinkFigures;
}

function joinsAny(newcomer: number, others: readonly number[], comparison: Comparison): boolean {
  for (const other of others) if (joins(newcomer, other, comparison)) return true;
  return false;
}

function joins(a: number, b: number, { scaffolds, weights, bits, sets, figures }: Comparison): boolean {
  if (sets.find(a) === sets.find(b)) return true;
  const [bitsA, bitsB] = [bits[a] ?? 0, bits[b] ?? 0];
  const { similarityMin } = promptSettings;
  if (Math.min(bitsA, bitsB) < similarityMin * Math.max(bitsA, bitsB)) return false;
  figures.compared++;
  const shared = sharedBits(scaffolds[a]?.pairs ?? none, scaffolds[b]?.pairs ?? none, weights);
  if (shared < similarityMin * (bitsA + bitsB - shared)) return false;
  sets.union(a, b);
  figures.linked++;
  return true;
}

function weightOf(pairs: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (const pair of pairs) sum += weights[pair] ?? 0;
  return sum;
}

/** Weight of the pairs that two sorted lists have in common. */
function sharedBits(a: Uint32Array, b: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) {
      sum += weights[left] ?? 0;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return sum;
}
