import type { PairList } from '@/lib/linkage/blocking/pair-list';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { clamp } from '@/lib/linkage/math/logit';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** m before any data, and the number of pairs it counts for. */
const mPrior = 0.4;
const priorPairs = 20;
/** Anchors are a hand's closest accounts; over all of its accounts agreement is rarer, so disagreement never argues for more than a bit. */
const mMax = 0.5;
const anchorsMax = 300_000;
/** Exclusivity that a shared value of another family needs for the pair to serve as an anchor. */
const anchorExclusivityMin = 0.5;

interface Context {
  input: LinkageInput;
  kinds: readonly KindStats[];
  exclusivity: Float64Array;
}

/**
 * m of every kind: how often two accounts of one hand agree on some value, learned from anchor pairs, which share a
 * telling value of *another* family (cross-fitted, so that a kind's own agreement never selects the pairs it is counted on).
 */
export function learnAgreement(context: Context, pairs: PairList): number[] {
  const { input, kinds, exclusivity } = context;
  const agreed = kinds.map(() => mPrior * priorPairs);
  const total = kinds.map(() => priorPairs);
  const step = Math.max(1, Math.ceil(pairs.size / anchorsMax));
  const sharedKinds = new Set<number>();
  const anchors = new Set<string>();
  const { uses, identifiers } = input;
  const holds = (account: number): Set<number> => {
    const own = new Set<number>();
    for (let use = uses.offsets[account] ?? 0; use < (uses.offsets[account + 1] ?? 0); use += 1)
      own.add(identifiers.kind[uses.identifier[use] ?? 0] ?? 0);
    return own;
  };
  for (let index = 0; index < pairs.size; index += step) {
    const a = pairs.first(index);
    const b = pairs.second(index);
    sharedKinds.clear();
    anchors.clear();
    let left = uses.offsets[a] ?? 0;
    let right = uses.offsets[b] ?? 0;
    while (left < (uses.offsets[a + 1] ?? 0) && right < (uses.offsets[b + 1] ?? 0)) {
      const x = uses.identifier[left] ?? 0;
      const y = uses.identifier[right] ?? 0;
      if (x === y) {
        const kind = identifiers.kind[x] ?? 0;
        sharedKinds.add(kind);
        const facts = kinds[kind]?.facts;
        if (facts?.isPossession && (exclusivity[x] ?? 0) >= anchorExclusivityMin) anchors.add(facts.family);
      }
      if (x <= y) left += 1;
      if (y <= x) right += 1;
    }
    if (anchors.size === 0) continue;
    const holdsB = holds(b);
    for (const kind of holds(a)) {
      const family = kinds[kind]?.facts.family ?? '';
      if (!holdsB.has(kind) || anchors.size - (anchors.has(family) ? 1 : 0) === 0) continue;
      total[kind] = (total[kind] ?? 0) + 1;
      if (sharedKinds.has(kind)) agreed[kind] = (agreed[kind] ?? 0) + 1;
    }
  }
  return kinds.map((_, kind) => clamp((agreed[kind] ?? 0) / (total[kind] ?? 1), 0.02, mMax));
}

/** Weight of "both have values of the kind, none in common": log2((1 − m) / (1 − u)), never above zero. */
export function differsBits(kind: KindStats, m: number): number {
  return kind.facts.opposes ? Math.min(0, Math.log2((1 - m) / (1 - Math.min(0.999, kind.u)))) : 0;
}
