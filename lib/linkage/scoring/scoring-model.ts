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
  /** Groups no larger than a household, and what that takes away; null where it takes nothing. */
  homes: HomesModel | null;
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
  /** Most that a community may add for two holders of a possession (traces/community-bits.ts); infinite where nothing is known. */
  communityBits: Float64Array;
  /** Index into `hubClasses`. */
  hubClass: Uint8Array;
}

export interface RelationModel {
  comparison: number;
  /** By relation of the input: 1 where it hands over a trifle (relations/trifles.ts). */
  isTrifle: Uint8Array;
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

/** Small groups as a class (clustering/find-homes.ts). */
export interface HomesModel {
  comparison: number;
  /** Small groups seen, and hands expected among them. */
  groups: number;
  handsExpected: number;
  /** Weight of the share of hands among small groups: no pair within one weighs more. */
  weightMaxBits: number;
  /** By account: number of its small group, or −1. */
  groupOf: Int32Array;
}

/** Bits (never positive) that two accounts of a weight lose by standing in one small group. */
export function homeBits(homes: HomesModel, a: number, b: number, weightBits: number): number {
  const group = homes.groupOf[a] ?? -1;
  return group >= 0 && group === homes.groupOf[b] ? Math.min(0, homes.weightMaxBits - weightBits) : 0;
}

/** Whether the source shows where people connect from, so that households are to be expected in it. */
export function seesPeople({ kinds }: Pick<ScoringModel, 'kinds'>): boolean {
  return kinds.some(({ name, accounts }) => name === 'ip' && accounts > 0);
}
