import type { ErasureExtent, ErasureRequest, Tombstone } from '@/lib/contracts/erasure';
import type { LegalHold } from '@/lib/contracts/holds';
import type { JobPayload } from '@/lib/contracts/jobs';
import type { Redactor } from '@/lib/domain/erasure/redactor';
import type { BatchScope } from '@/lib/usecases/ports/lake';

type Person = ErasureRequest['requestedBy'];

/** `measure` counts what would go; `remove` counts it and takes it out. Both may be repeated. */
export type SweepMode = 'measure' | 'remove';

export type RowSweep = Pick<ErasureExtent, 'rows' | 'mentions' | 'promptTexts'>;
export type RunSweep = ErasureExtent['runRows'][number];
export type GraphSweep = Pick<
  ErasureExtent,
  'accounts' | 'uses' | 'relations' | 'links' | 'memberships' | 'participations'
>;

/** An identifier that an account of a request uses. */
export interface TouchedIdentifier {
  id: string;
  kind: string;
  value: string;
  display: string;
  /** Nobody but the accounts of the request uses it. */
  isOnlyTheirs: boolean;
  /** An exact prompt that one other account sent too: alone with it, it is no identifier any more. */
  isLonePrompt: boolean;
}

/** What is to be forgotten, as every store needs it. */
export interface ErasureTarget {
  accountIds: readonly string[];
  /** Identifiers that nobody else uses. */
  values: readonly { kind: string; value: string }[];
  redactor: Redactor;
}

/** Written before anything goes and thrown away when all is gone: what a second try can no longer find out. */
export interface ErasurePlan {
  requestId: string;
  extent: ErasureExtent;
  touched: TouchedIdentifier[];
  /** Other accounts whose facts change: invited by one of these, or the last to share a prompt with them. */
  affected: string[];
}

/** Files of the data folder that may hold an account. */
export interface ErasureFiles {
  sweepRows(target: ErasureTarget, mode: SweepMode): Promise<RowSweep>;
  sweepRejects(target: ErasureTarget, mode: SweepMode): Promise<number>;
  sweepUploads(target: ErasureTarget, mode: SweepMode): Promise<number>;
  sweepRuns(target: ErasureTarget, mode: SweepMode): Promise<RunSweep[]>;
  /**
   * Removes what was derived from the rows or left by broken imports, and keeps the id of the change, so that a linkage run
   * does not take the batches for unchanged. The caller holds the right to change batches.
   */
  dropDerived(changeId: string): Promise<void>;
  /** Clusters of a run that hold one of the accounts: their members and the strong links among confirmed ones. */
  readClusters(
    runId: string,
    accountIds: readonly string[],
  ): Promise<{
    members: { clusterId: string; accountId: string; standing: string }[];
    links: { clusterId: string; a: string; b: string }[];
  }>;
  /** How identifiers are shown, by the rows that are left. */
  readDisplays(
    scope: readonly BatchScope[],
    ids: readonly string[],
  ): Promise<{ id: string; display: string }[]>;
  /** Other accounts that an erasure changes, by the rows of the lake. */
  readAffected(scope: readonly BatchScope[], accountIds: readonly string[]): Promise<string[]>;
  keepPlan(plan: ErasurePlan): Promise<void>;
  readPlan(requestId: string): Promise<ErasurePlan | undefined>;
  dropPlan(requestId: string): Promise<void>;
}

/** The graph's side of an erasure. */
export interface ErasureStore {
  create(request: ErasureRequest): Promise<void>;
  find(id: string): Promise<ErasureRequest | undefined>;
  /** Waiting ones first, then newest first. */
  list(limit: number): Promise<{ requests: ErasureRequest[]; leftOut: number }>;
  /** Decides a waiting request and enters its job, both or neither; false when somebody was faster. */
  decide(decision: {
    id: string;
    state: 'approved' | 'refused';
    by: Person;
    at: number;
    reason: string | null;
    job: { id: string; payload: JobPayload } | null;
  }): Promise<boolean>;
  /** Approved and not done: the work of a process that ended before it was. */
  listUnfinished(): Promise<ErasureRequest[]>;
  /** Ends a request: its report stays, the ids of its accounts go. */
  finish(
    id: string,
    done: {
      at: number;
      report: ErasureExtent;
      tombstones: readonly string[];
      /** What was written to it, without names. */
      reason: string;
      decision: string | null;
    },
  ): Promise<void>;

  addTombstones(tombstones: readonly Tombstone[]): Promise<void>;
  listTombstones(): Promise<Tombstone[]>;

  listIdentifiers(accountIds: readonly string[]): Promise<TouchedIdentifier[]>;
  /** Removes relationships in batches; the accounts stay, with nothing on them. */
  sweepGraph(accountIds: readonly string[], mode: SweepMode): Promise<GraphSweep>;
  setDisplays(rows: readonly { id: string; display: string }[]): Promise<void>;
  /** What people wrote, and what runs say of clusters, without the names. */
  sweepRecords(redactor: Redactor, mode: SweepMode): Promise<ErasureExtent['records']>;
  /** Waits until the full-text indexes have taken in what was removed. */
  settleIndexes(): Promise<void>;
}

/** Hashes account ids with a key that lies outside the database. `keyId` changes with the key. */
export interface TombstoneHash {
  open(): Promise<{ keyId: string; hash(accountId: string): string }>;
}

/** What imports ask: whether an account was erased. Undefined when none ever was. */
export interface Tombstones {
  matcher(): Promise<((accountId: string) => boolean) | undefined>;
}

/** Holds. Nothing is ever deleted: a lifted hold stays with who lifted it. */
export interface HoldStore {
  place(hold: LegalHold): Promise<void>;
  find(id: string): Promise<LegalHold | undefined>;
  /** Those in force first, then newest first. */
  list(limit: number): Promise<LegalHold[]>;
  /** False when it was lifted before. */
  lift(id: string, end: { by: Person; at: number; reason: string }): Promise<boolean>;
  /** Holds in force at `now`, each with the accounts it covers; of `among` only, where given. */
  listCovered(
    now: number,
    among: readonly string[] | undefined,
  ): Promise<{ hold: LegalHold; accountIds: string[] }[]>;
}
