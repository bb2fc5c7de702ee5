import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { clamp, toBits, toProbability } from '@/lib/linkage/math/logit';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';
import { type ValuePart, ValueParts } from '@/lib/linkage/traces/value-parts';

/** Share of a strange hand's accounts that hold a value which is not theirs: Beta(1, 19), mean 5 %. */
const guestShare = 19;
/** Most that one value's parts may say against its being mixed. */
const ownBitsMax = 12;
/** Values of a kind that could have been contradicted, from which the kind is judged as a whole. */
export const testedValuesMin = 10;
/** Prior of a tested value being mixed, and the number of values it counts for. */
const mixedPrior = 0.1;
const mixedPriorStrength = 5;
/** Bits from which a value counts as mixed: they outweigh the prior. */
export const mixedBitsMin = -toBits(mixedPrior);
const roundsMax = 40;
/** Parts that a single account each ties to the value, from which they speak against it. */
const touchingMin = 4;

/** What taking values away one by one shows of them (value-parts.ts). */
export interface MixedValues {
  /** By identifier: log2 of the likelihood of its parts if several hands share it over that if one hand owns it. */
  bits: Float64Array;
  /** By identifier: chance that two of its holders lie in one part. */
  samePartShare: Float64Array;
  /** By kind: values that the data could have shown to be mixed, and the share of them that is. */
  kinds: readonly { tested: number; mixedShare: number }[];
}

/**
 * log2 of the chance that `holders` of a part's `accounts` hold a value their hand does not own (few do), over the chance
 * under ownership (any share is as likely as any other), both given that one does, or the part would not be seen here.
 */
export function partBits({ accounts, holders }: ValuePart): number {
  // Beta–binomial C(n, x) B(x + 1, n − x + b) / B(1, b) as a product, over 1 − b / (n + b); against 1 / n.
  let guest = guestShare / (accounts + guestShare);
  const unseen = guest;
  for (let i = 1; i <= holders; i += 1) guest *= (accounts - i + 1) / (accounts + guestShare - i);
  return Math.log2((guest / (1 - unseen)) * accounts);
}

/**
 * What the parts say of the value's being shared by several hands, in bits. A part touches the value when it stands on
 * other values and few of its accounts hold this one. One touched part may be the owner's guest; two that several accounts
 * each bring are hands of their own, and so are many small ones. Otherwise what the parts say for ownership counts.
 */
export function mixedBits(parts: readonly ValuePart[]): number {
  let repeated = 0;
  let touching = 0;
  let against = 0;
  let total = 0;
  for (const part of parts) {
    if (part.accounts < 2) continue;
    const bits = partBits(part);
    total += bits;
    if (bits <= 0) continue;
    against += bits;
    touching += 1;
    if (part.holders >= 2) repeated += 1;
  }
  if (repeated >= 2) return against;
  return Math.max(-ownBitsMax, touching >= touchingMin ? total : Math.min(0, total));
}

function samePart(parts: readonly ValuePart[], degree: number): number {
  const pairs = parts.reduce((sum, { holders }) => sum + holders * (holders - 1), 0);
  return degree < 2 ? 0 : pairs / (degree * (degree - 1));
}

/**
 * Finds values that several hands share, by taking each away: what is left of its component tells whether its holders stand
 * on values of their own elsewhere. The most contradicted values are left out first and the rest looked at again, since one
 * shared value hides another.
 */
export function findMixedValues(
  input: LinkageInput,
  holders: Holders,
  kinds: readonly KindStats[],
  isConsidered: (identifier: number) => boolean,
): MixedValues {
  const identifiers = input.identifiers.ids.length;
  const isIncluded = new Uint8Array(identifiers);
  const bits = new Float64Array(identifiers);
  const samePartShare = new Float64Array(identifiers);
  const isTested = new Uint8Array(identifiers);
  let open: number[] = [];
  for (let i = 0; i < identifiers; i += 1) {
    if (degreeOf(holders, i) < 2 || !isConsidered(i)) continue;
    isIncluded[i] = 1;
    open.push(i);
  }
  for (let round = 0; round < roundsMax && open.length > 0; round += 1) {
    const search = new ValueParts(input, holders, isIncluded);
    const worst = new Map<number, number>();
    for (const value of open) {
      const parts = search.partsOf(value);
      bits[value] = mixedBits(parts);
      samePartShare[value] = samePart(parts, degreeOf(holders, value));
      isTested[value] = parts.some(({ accounts }) => accounts > 1) ? 1 : 0;
      const component = search.componentOf(value);
      worst.set(component, Math.max(worst.get(component) ?? 0, bits[value] ?? 0));
    }
    const contradicted = open.filter((value) => {
      const most = worst.get(search.componentOf(value)) ?? 0;
      return (bits[value] ?? 0) > mixedBitsMin && (bits[value] ?? 0) >= most / 2;
    });
    if (contradicted.length === 0) break;
    for (const value of contradicted) isIncluded[value] = 0;
    open = open.filter((value) => isIncluded[value] === 1);
  }
  return { bits, samePartShare, kinds: poolKinds(input, kinds, bits, isTested) };
}

/** Share of mixed values by kind, each tested value counting with its probability. */
function poolKinds(
  input: LinkageInput,
  kinds: readonly KindStats[],
  bits: Float64Array,
  isTested: Uint8Array,
): MixedValues['kinds'] {
  const tested = new Float64Array(kinds.length);
  const mixed = new Float64Array(kinds.length);
  for (let i = 0; i < bits.length; i += 1) {
    if (isTested[i] !== 1) continue;
    const kind = input.identifiers.kind[i] ?? 0;
    tested[kind] = (tested[kind] ?? 0) + 1;
    mixed[kind] = (mixed[kind] ?? 0) + toProbability(toBits(mixedPrior) + (bits[i] ?? 0));
  }
  return kinds.map((_, kind) => {
    const total = tested[kind] ?? 0;
    const share = (mixedPrior * mixedPriorStrength + (mixed[kind] ?? 0)) / (mixedPriorStrength + total);
    return { tested: total, mixedShare: clamp(share, 1e-4, 0.99) };
  });
}
