import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { clamp, toBits, toProbability } from '@/lib/linkage/math/logit';
import { SeededRandom } from '@/lib/linkage/math/random';
import {
  type ConfirmationReader,
  type Corroboration,
  countCorroboration,
  pairsPerValueMax,
} from '@/lib/linkage/traces/corroborate';
import { exclusivityMax, exclusivityMin, priorExclusivity } from '@/lib/linkage/traces/exclusivity';
import { degreeOf, type Holders } from '@/lib/linkage/traces/holders';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';
import {
  findMixedValues,
  type MixedValues,
  mixedBitsMin,
  testedValuesMin,
} from '@/lib/linkage/traces/mixed-values';

const randomPairs = 50_000;
/** Holders' worth of evidence that the prior of a value counts for. */
const priorStrength = 4;
/** Largest exclusivity of a value that another family confirms. */
const confirmedMax = 0.998;
/** A kind's confirmation rate is learned only from at least this many confirmations. */
const successesMin = 20;
/** Bits of a value's parts from which it counts as one owner's. */
const ownBitsMin = -4;

/** What was learned of every identifier. */
export interface ExclusivityModel {
  /** Probability that two holders are one hand. */
  exclusivity: Float64Array;
  /** 1 where pairs of holders confirm each other in another family about as often as one hand's accounts do. */
  isConfirmed: Uint8Array;
  corroboration: Corroboration;
  /** Chance that two random accounts confirm each other. */
  chanceRate: number;
  /** By kind: how often one hand's accounts that share a value of it confirm each other; null where not learned. */
  handRates: (number | null)[];
}

function estimateChanceRate(
  input: LinkageInput,
  reader: ConfirmationReader,
  holds: Uint8Array,
  seed: number,
): number {
  const accounts = input.accounts.ids.length;
  if (accounts < 2) return 0;
  const random = new SeededRandom(seed ^ 0x5eed);
  let trials = 0;
  let successes = 0;
  for (let draw = 0; draw < randomPairs; draw += 1) {
    const a = random.nextBelow(accounts);
    const b = (a + 1 + random.nextBelow(accounts - 1)) % accounts;
    const { possible, agreed } = reader.read(Math.min(a, b), Math.max(a, b), holds);
    if (possible === 0) continue;
    trials += 1;
    if (agreed !== 0) successes += 1;
  }
  return (successes + 0.5) / (trials + 1);
}

/**
 * Rate of confirmation within one hand, by expectation–maximisation over the values of one kind: each is in one hand (rate
 * learned) or shared by strangers (chance rate, known). Null where the data confirm too little to learn from.
 */
export function learnHandRate(
  values: readonly { degree: number; trials: number; successes: number }[],
  chanceRate: number,
): number | null {
  const total = values.reduce((sum, { successes }) => sum + successes, 0);
  if (total < successesMin) return null;
  let rate = 0.5;
  for (let round = 0; round < 50; round += 1) {
    let successes = 0;
    let trials = 0;
    for (const value of values) {
      const weight = Math.min(1, (value.degree - 1) / value.trials);
      const s = value.successes * weight;
      const n = value.trials * weight;
      const logRatio = s * Math.log(rate / chanceRate) + (n - s) * Math.log((1 - rate) / (1 - chanceRate));
      const inOneHand = 1 / (1 + Math.exp(-clamp(logRatio, -50, 50)));
      successes += inOneHand * s;
      trials += inOneHand * n;
    }
    const next = clamp((successes + 0.5) / (trials + 1), Math.min(0.5, chanceRate * 2), 0.99);
    if (Math.abs(next - rate) < 1e-6) return next;
    rate = next;
  }
  return rate;
}

/** Learns per kind how often one hand's accounts confirm each other, then corrects every value's exclusivity by its own. */
export function learnExclusivity(
  input: LinkageInput,
  holders: Holders,
  kinds: readonly KindStats[],
  options: {
    families: readonly string[];
    seed: number;
    reader: (exclusivity: Float64Array) => ConfirmationReader;
  },
): ExclusivityModel {
  const identifiers = input.identifiers.ids.length;
  const exclusivity = new Float64Array(identifiers);
  for (let i = 0; i < identifiers; i += 1) {
    const kind = kinds[input.identifiers.kind[i] ?? 0];
    if (kind)
      exclusivity[i] = priorExclusivity(
        kind.facts,
        degreeOf(holders, i),
        input.identifiers.networkClass[i] ?? null,
      );
  }
  const reader = options.reader(exclusivity);
  const holds = reader.buildHolds(kinds);
  const chanceRate = estimateChanceRate(input, reader, holds, options.seed);
  const corroboration = countCorroboration(holders, reader, holds, options.seed);
  const handRates = kinds.map((_, kind) => {
    const values: { degree: number; trials: number; successes: number }[] = [];
    for (let i = 0; i < identifiers; i += 1) {
      const trials = corroboration.trials[i] ?? 0;
      if (input.identifiers.kind[i] !== kind || trials === 0) continue;
      values.push({ degree: degreeOf(holders, i), trials, successes: corroboration.successes[i] ?? 0 });
    }
    return learnHandRate(values, chanceRate);
  });
  const isConfirmed = correct(input, holders, exclusivity, { corroboration, chanceRate, handRates });
  const mixed = findMixedValues(input, holders, kinds, (i) =>
    isOwnable(kinds[input.identifiers.kind[i] ?? 0]),
  );
  applyMixed(input, mixed, exclusivity, isConfirmed);
  return { exclusivity, isConfirmed, corroboration, chanceRate, handRates };
}

type Learned = Pick<ExclusivityModel, 'corroboration' | 'chanceRate' | 'handRates'>;

/** Reads from the confirmations of a value which share of its holders' pairs is one hand's; undefined where they say too little. */
function observe(
  input: LinkageInput,
  holders: Holders,
  learned: Learned,
  i: number,
): { share: number; strength: number } | undefined {
  const rate = learned.handRates[input.identifiers.kind[i] ?? 0] ?? null;
  const trials = learned.corroboration.trials[i] ?? 0;
  if (rate === null || trials < 1 || rate <= learned.chanceRate) return undefined;
  const degree = degreeOf(holders, i);
  const looked = Math.min((degree * (degree - 1)) / 2, pairsPerValueMax);
  const strength = Math.min(trials, (degree - 1) * (trials / looked));
  const observed = (learned.corroboration.successes[i] ?? 0) / trials;
  return { share: clamp((observed - learned.chanceRate) / (rate - learned.chanceRate), 0, 1), strength };
}

const binOf = (degree: number): number => Math.floor(Math.log2(Math.max(2, degree)));

/**
 * Prior by kind and degree, learned from all values of the kind in the same power of two of holders, each counting once:
 * how exclusive values of this kind and spread are in *this* source. Bins beyond the last one seen take its figure.
 */
function poolPriors(
  input: LinkageInput,
  holders: Holders,
  exclusivity: Float64Array,
  learned: Learned,
): { priorOf: (i: number) => number; isLearned: (i: number) => boolean } {
  const bins = new Map<string, { sum: number; weight: number }>();
  const lastBin = new Map<number, number>();
  const assumed = new Map<string, { sum: number; values: number }>();
  for (let i = 0; i < exclusivity.length; i += 1) {
    const degree = degreeOf(holders, i);
    if (degree < 2) continue;
    const kind = input.identifiers.kind[i] ?? 0;
    const bin = binOf(degree);
    const key = `${kind}:${bin}`;
    const prior = assumed.get(key) ?? { sum: 0, values: 0 };
    prior.sum += exclusivity[i] ?? 0;
    prior.values += 1;
    assumed.set(key, prior);
    const seen = observe(input, holders, learned, i);
    if (!seen || seen.strength < 1) continue;
    const pool = bins.get(key) ?? { sum: 0, weight: 0 };
    pool.sum += seen.share;
    pool.weight += 1;
    bins.set(key, pool);
    lastBin.set(kind, Math.max(lastBin.get(kind) ?? 0, bin));
  }
  const keyOf = (i: number): string => {
    const kind = input.identifiers.kind[i] ?? 0;
    return `${kind}:${Math.min(binOf(degreeOf(holders, i)), lastBin.get(kind) ?? 0)}`;
  };
  return {
    priorOf: (i) => {
      const own = exclusivity[i] ?? exclusivityMin;
      const pool = bins.get(keyOf(i));
      return pool ? (own * priorStrength + pool.sum) / (priorStrength + pool.weight) : own;
    },
    isLearned: (i) => (bins.get(keyOf(i))?.weight ?? 0) >= priorStrength,
  };
}

/** Moves each exclusivity from its prior towards what its holders show; returns which values stand confirmed. */
function correct(
  input: LinkageInput,
  holders: Holders,
  exclusivity: Float64Array,
  learned: Learned,
): Uint8Array {
  const isConfirmed = new Uint8Array(exclusivity.length);
  const { priorOf, isLearned } = poolPriors(input, holders, exclusivity, learned);
  const priors = exclusivity.map((_, i) => priorOf(i));
  for (let i = 0; i < exclusivity.length; i += 1) {
    if (degreeOf(holders, i) < 2) continue;
    const prior = priors[i] ?? exclusivityMin;
    const seen = observe(input, holders, learned, i);
    const share = seen?.share ?? 0;
    const strength = seen?.strength ?? 0;
    const posterior = (prior * priorStrength + share * strength) / (priorStrength + strength);
    const isOwn = (learned.corroboration.successes[i] ?? 0) >= 3 && share >= 0.5;
    const isByKind = strength < 1 && isLearned(i) && prior >= 0.5;
    if (isOwn || isByKind) isConfirmed[i] = 1;
    exclusivity[i] = clamp(posterior, exclusivityMin, isOwn ? confirmedMax : exclusivityMax);
  }
  return isConfirmed;
}

/**
 * Possessions whose spread says nothing: an instrument or a machine may serve thousands of one hand's accounts. An address
 * that many send to or receive from is busy by nature, so its spread does tell.
 */
const isOwnable = (kind: KindStats | undefined): boolean =>
  kind?.facts.isPossession === true && kind.facts.capBits === null && kind.facts.family !== 'relation';

/**
 * Enters what taking values away has shown. A value whose parts speak for one owner, in a kind that holds up as a whole,
 * is its owner's however many accounts hold it; one that joins hands standing on their own is not.
 */
function applyMixed(
  input: LinkageInput,
  mixed: MixedValues,
  exclusivity: Float64Array,
  isConfirmed: Uint8Array,
): void {
  for (let i = 0; i < exclusivity.length; i += 1) {
    const bits = mixed.bits[i] ?? 0;
    if (bits > mixedBitsMin) {
      exclusivity[i] = Math.min(exclusivity[i] ?? 0, (mixed.samePartShare[i] ?? 0) / 2);
      isConfirmed[i] = 0;
    } else if (bits <= ownBitsMin) {
      const kind = mixed.kinds[input.identifiers.kind[i] ?? 0];
      if (!kind || kind.tested < testedValuesMin) continue;
      const isMixed = toProbability(toBits(kind.mixedShare) + bits);
      exclusivity[i] = Math.max(exclusivity[i] ?? 0, exclusivityMax * (1 - isMixed));
      isConfirmed[i] = 1;
    }
    exclusivity[i] = clamp(exclusivity[i] ?? 0, exclusivityMin, confirmedMax);
  }
}
