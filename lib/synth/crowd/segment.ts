import type { AccountPlan, Relation } from '@/lib/synth/account';
import type { Foundry } from '@/lib/synth/foundry';
import type { Random } from '@/lib/synth/random';

/** A value many unrelated accounts share, as a provider's own list may know. */
export interface SharedValue {
  kind: string;
  value: string;
  class: string;
}

/** A group of honest accounts, as one visit of a segment builds it. */
export interface CrowdGroup {
  accounts: AccountPlan[];
  relations?: Relation[];
  sharedValues?: SharedValue[];
}

/** One kind of honest user: its share of the crowd and how a group of them comes about. */
export interface Segment {
  name: string;
  /** Share of the honest accounts. */
  share: number;
  /** Name of the trap it sets for naive rules, if it does. */
  trap?: string;
  size: (random: Random) => number;
  build: (foundry: Foundry, size: number, random: Random) => CrowdGroup;
}
