import type { EvidenceFamily } from '@/lib/domain/evidence-family';

/**
 * What the method holds of one identifier kind before it has seen the data. `exclusivity` is the prior probability that
 * two holders of a value shared by few accounts are one hand; it halves at `halfDegree` holders and falls with the square
 * from there. Both are corrected by the data (traces/corroborate.ts).
 */
export interface TraceKind {
  /** Comparison whose nested levels the kind belongs to; one fact counts once within it. */
  comparisonId: string;
  title: string;
  family: EvidenceFamily;
  /** Level in the comparison, 0 strongest: a lower one counts only where no stronger one agrees. */
  rank: number;
  exclusivity: number;
  halfDegree: number;
  /** Most that one value may add: what a third party could plant, or what honest strangers share by nature. */
  capBits: number | null;
  capReason: string | null;
  /** How long a value stays with the same hand: agreement further apart in time fades with this constant. */
  persistenceDays: number;
  /**
   * Whether it is a possession that only one hand holds (an instrument, a machine, an address of one's own), or something
   * that colleagues, classmates and neighbours share as well. Only possessions confirm each other; what a community shares
   * adds up to a bounded number of bits however much of it there is (scoring/pair-scorer.ts).
   */
  isPossession: boolean;
  /** Whether disagreement argues against (a hand keeps to few values of this kind). */
  opposes: boolean;
  /** "Both paid with …" */
  phrase: string;
}

const yearDays = 365;

export const plantedReason = 'a third party can plant it';
export const naturalReason = 'honest strangers share it by nature';

/** A kind with what holds of most: a possession without a cap that stays with its hand for a year and never argues against. */
export function kind(
  comparisonId: string,
  title: string,
  family: EvidenceFamily,
  rest: Partial<TraceKind> & Pick<TraceKind, 'rank' | 'exclusivity' | 'halfDegree' | 'phrase'>,
): TraceKind {
  return {
    comparisonId,
    title,
    family,
    capBits: null,
    capReason: null,
    persistenceDays: yearDays,
    isPossession: true,
    opposes: false,
    ...rest,
  };
}
