import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/** A value of accounts that an action reached, with everybody who uses it. */
export interface SurvivingValue {
  readonly id: string;
  readonly kind: string;
  readonly family: EvidenceFamily;
  readonly display: string;
  /** Accounts that the action reached and that use it. */
  readonly reached: number;
  /** Other accounts that used it and were there before the action. */
  readonly others: number;
  /** Accounts that signed up after the action and use it. */
  readonly newcomers: readonly string[];
}

export interface Returned {
  readonly accountId: string;
  /** Probability that whoever ran the accounts opened this one, 0–1. */
  readonly probability: number;
  /** Of each evidence family the value that says most, the strongest first. */
  readonly values: readonly { readonly value: SurvivingValue; readonly bits: number }[];
}

/** Seen nowhere among others is not the same as impossible. */
const smoothing = 0.5;
/** What a strong link of the linkage needs too: this probability, from two families that say something each. */
const probabilityMin = 0.95;
const familiesMin = 2;
/** Below this a value says too little: many such agree by chance, and they are not independent. */
const bitsMin = 3;

/**
 * What a newcomer's use of a value says, in bits: how much more of the reached accounts use it than of everybody else who
 * was there before. Newcomers themselves do not count as everybody: a large come-back would make its own traces common.
 */
export function bitsOf(
  value: Pick<SurvivingValue, 'reached' | 'others'>,
  counts: { reached: number; others: number },
): number {
  const among = value.reached / Math.max(1, counts.reached);
  const elsewhere = (value.others + smoothing) / Math.max(1, counts.others);
  return Math.log2(among / elsewhere);
}

/**
 * Newcomers whom two families of evidence tie to the accounts that were reached, the surest first. The prior is the share of the reached among
 * those who were there; of each family only the strongest value counts, because values of one family travel together.
 */
export function whoCameBack(
  values: readonly SurvivingValue[],
  counts: { reached: number; others: number },
): Returned[] {
  const best = new Map<string, Map<EvidenceFamily, Returned['values'][number]>>();
  for (const value of values) {
    const bits = bitsOf(value, counts);
    if (bits < bitsMin) continue;
    for (const accountId of value.newcomers) {
      const families = best.get(accountId) ?? new Map<EvidenceFamily, Returned['values'][number]>();
      if ((families.get(value.family)?.bits ?? 0) < bits) families.set(value.family, { value, bits });
      best.set(accountId, families);
    }
  }
  const prior = Math.log2(counts.reached / Math.max(1, counts.others));
  return [...best]
    .map(([accountId, families]) => {
      const told = [...families.values()].toSorted((a, b) => b.bits - a.bits);
      const odds = 2 ** (prior + told.reduce((sum, { bits }) => sum + bits, 0));
      return { accountId, probability: odds / (1 + odds), values: told };
    })
    .filter(({ probability, values: told }) => probability >= probabilityMin && told.length >= familiesMin)
    .toSorted((a, b) => b.probability - a.probability || a.accountId.localeCompare(b.accountId, 'en'));
}
