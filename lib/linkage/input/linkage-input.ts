import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { HubClass } from '@/lib/domain/hub-class';
import type { ProfileMeasure } from '@/lib/domain/profile-comparison';
import type { PromptUse } from '@/lib/linkage/behaviour/prompt-use';

/** Times are epoch ms UTC, NaN where nothing is known. Accounts and identifiers are named by their index. */
export interface AccountColumns {
  /** Ascending by code unit; the index in this list is the account's number everywhere else. */
  ids: readonly string[];
  createdAt: Float64Array;
  /** When the account was banned, suspended or closed: its last activity if its status says so. */
  endedAt: Float64Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  exchanges: Float64Array;
  inputTokens: Float64Array;
  outputTokens: Float64Array;
  status: readonly (string | null)[];
  /** 1 for accounts that the user's own lists know to serve many people. */
  isShared: Uint8Array;
}

/** Identifier values with at least one account. */
export interface IdentifierColumns {
  /** `<kind>:<value>`; ascending by code unit. */
  ids: readonly string[];
  /** Index into `LinkageInput.kinds`. */
  kind: Uint16Array;
  display: readonly string[];
  /** From the user's own lists; null when the value is on none. */
  sharedClass: readonly (string | null)[];
  /** Class of the network an IP belongs to; null when unknown or not an IP. */
  networkClass: readonly (string | null)[];
}

/** Uses by account: those of account `a` are `[offsets[a], offsets[a + 1])`, ascending by identifier. */
export interface UseColumns {
  offsets: Uint32Array;
  identifier: Uint32Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  count: Float64Array;
}

/** Direct relations, aggregated by source, target and kind, in that order. */
export interface RelationColumns {
  source: Uint32Array;
  target: Uint32Array;
  /** Index into `LinkageInput.relationKinds`. */
  kind: Uint16Array;
  count: Float64Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  amount: Float64Array;
}

/** An attribute of the accounts' profiles that is compared value by value, with errors allowed. */
export interface ProfileColumn {
  attribute: string;
  title: string;
  measure: ProfileMeasure;
  family: EvidenceFamily;
  forgeabilityCapBits: number | null;
  /** Normalised; null where missing. */
  values: readonly (string | null)[];
}

/** An analyst's decision on two accounts, which no run undoes. */
export interface PairConstraint {
  accountA: number;
  accountB: number;
  kind: 'must_link' | 'cannot_link';
}

/** An identifier kind and the family it belongs to (the mapping file's choice for kinds of the user's own). */
export interface KindColumn {
  kind: string;
  family: EvidenceFamily;
}

/** Everything the linkage reads. Built from the lake, from a run's own files, or in memory. */
export interface LinkageInput {
  accounts: AccountColumns;
  kinds: readonly KindColumn[];
  identifiers: IdentifierColumns;
  uses: UseColumns;
  relationKinds: readonly string[];
  relations: RelationColumns;
  profile: readonly ProfileColumn[];
  constraints: readonly PairConstraint[];
  /** Absent where the source holds no prompts with a time. */
  promptUse?: PromptUse;
  /** Classes that analysts gave to values, by identifier id; absent: none. */
  hubOverrides?: ReadonlyMap<string, HubClass>;
  /** SHA-256 over what the input was built from. */
  fingerprint: string;
}
