import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { toBits } from '@/lib/linkage/math/logit';
import { SeededRandom } from '@/lib/linkage/math/random';
import { eachHolderPair } from '@/lib/linkage/traces/corroborate';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** A possession whose holders are to this share or less of one hand is a community's: a company's card, a class's machine. */
const communityExclusivityMax = 0.1;
/** Share of strangers that have as much in common before any are seen, and the holders it counts for. */
const shareByChance = 0.02;
const priorHolders = 4;
/** Bits a value must bring to be what a community shares. */
const sharedBitsMin = 3;

/**
 * Bits that everything a community shares may add for two holders of a possession, by identifier: −log2 of the share of its
 * holders' pairs that share as much. Colleagues with one company card also share the office's line and the day's prompts; what
 * all of them share tells none of them apart. Infinite for values that are no community's.
 */
export function learnCommunityBits(
  input: LinkageInput,
  holders: Holders,
  kinds: readonly KindStats[],
  exclusivity: Float64Array,
  options: { priorBits: number; seed: number },
): Float64Array {
  const { identifiers } = input;
  const bits = new Float64Array(identifiers.ids.length).fill(Number.POSITIVE_INFINITY);
  const isCommunal = Uint8Array.from(identifiers.ids, (_, i) => {
    const facts = kinds[identifiers.kind[i] ?? 0]?.facts;
    const worth = toBits(exclusivity[i] ?? 0) - options.priorBits;
    return facts && !facts.isPossession && worth >= sharedBitsMin && identifiers.sharedClass[i] === null
      ? 1
      : 0;
  });
  const random = new SeededRandom(options.seed ^ 0xc0);
  for (let i = 0; i < identifiers.ids.length; i += 1) {
    const degree = degreeOf(holders, i);
    const isPossession = kinds[identifiers.kind[i] ?? 0]?.facts.isPossession === true;
    if (degree < 3 || !isPossession || (exclusivity[i] ?? 0) > communityExclusivityMax) continue;
    let pairs = 0;
    let sharing = 0;
    eachHolderPair(holders, i, random, (a, b) => {
      pairs += 1;
      if (sharesAny(input, isCommunal, a, b)) sharing += 1;
    });
    const share = (shareByChance * priorHolders + (sharing / pairs) * degree) / (priorHolders + degree);
    bits[i] = -Math.log2(share);
  }
  return bits;
}

function sharesAny({ uses }: LinkageInput, isMeant: Uint8Array, a: number, b: number): boolean {
  let left = uses.offsets[a] ?? 0;
  let right = uses.offsets[b] ?? 0;
  const leftEnd = uses.offsets[a + 1] ?? 0;
  const rightEnd = uses.offsets[b + 1] ?? 0;
  while (left < leftEnd && right < rightEnd) {
    const x = uses.identifier[left] ?? 0;
    const y = uses.identifier[right] ?? 0;
    if (x === y && isMeant[x] === 1) return true;
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return false;
}
