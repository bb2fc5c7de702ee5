import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { LinkageParameters } from '@/lib/linkage/parameters';
import type { ProfileModel } from '@/lib/linkage/profile/profile-model';
import type { Comparison } from '@/lib/linkage/scoring/comparison';
import type { KindStats } from '@/lib/linkage/traces/kind-stats';

/** Everything that turns two accounts into a weight: learned once per run, stored with it, never changed after. */
export interface ScoringModel {
  version: string;
  parameters: LinkageParameters;
  accountsInWorld: number;
  /** log2 odds that two random accounts are one hand. */
  priorBits: number;
  comparisons: readonly Comparison[];
  /** By kind number: its comparison, its level there and what the data say of it. */
  kinds: readonly KindModel[];
  /** By identifier number. */
  values: ValueColumns;
  relation: RelationModel | null;
  profile: readonly ProfileModel[];
  signUp: SignUpModel | null;
  /** Whether possessions are to be seen at all; if not, what communities share is all there is and is not bounded. */
  hasPossessions: boolean;
  /** Families in which the data hold anything that could link. */
  familiesAvailable: readonly EvidenceFamily[];
}

export interface KindModel extends KindStats {
  comparison: number;
  level: number;
  /** Weight of "both have values, none in common"; 0 where it says nothing. */
  differsBits: number;
}

export interface ValueColumns {
  degree: Uint32Array;
  /** Probability that two holders are one hand, on this value alone. */
  exclusivity: Float64Array;
  isConfirmed: Uint8Array;
  /** Index into `hubClasses`. */
  hubClass: Uint8Array;
}

export interface RelationModel {
  comparison: number;
  /** By account: partners it has dealt with, as occasions (relation-index.ts). */
  partners: Float64Array;
  /** By account: when it first took part in any relation of value; NaN if never. */
  firstContact: Float64Array;
}

export interface SignUpModel {
  comparison: number;
  /** By account: sign-ups per millisecond around its own; NaN where unknown. */
  rates: Float64Array;
}

/** Whether the source shows where people connect from, so that households are to be expected in it. */
export function seesPeople({ kinds }: Pick<ScoringModel, 'kinds'>): boolean {
  return kinds.some(({ name, accounts }) => name === 'ip' && accounts > 0);
}
