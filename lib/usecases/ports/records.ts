import type { Actor } from '@/lib/domain/actor';

/** Kinds of records that people keep about findings. Every version of each is kept. */
export const recordKinds = [
  'operator',
  'hypothesis',
  'evidence',
  'judgement',
  'ladder',
  'model_entry',
  'watch_rule',
  'alert',
  'action',
  'partner_match',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface StoredRecord {
  id: string;
  kind: RecordKind;
  /** `cluster:<id>` or `campaign:<id>`; null for records of their own. */
  subjectKey: string | null;
  /** A word the kind's lists can be narrowed by. */
  state: string | null;
  body: unknown;
  version: number;
  createdAt: number;
  createdBy: string;
  updatedAt: number;
  updatedBy: string;
}

export interface RecordWrite {
  id: string;
  kind: RecordKind;
  subjectKey: string | null;
  state: string | null;
  body: Readonly<Record<string, unknown>>;
  /** Version the writer has seen; 0 creates. */
  expectedVersion: number;
  /** Why, in the history. */
  reason: string;
  /** Among records changed at the same moment the largest come first; 0 if left out. */
  rank?: number;
}

export interface StoredVersion {
  version: number;
  at: number;
  actorId: string;
  actorName: string;
  reason: string;
  body: unknown;
}

/** The claim a subject's ladder stands at, as the graph carries it; null takes the claim away. */
export interface AttributionEdge {
  subjectKind: 'cluster' | 'campaign';
  subjectId: string;
  claim: { operatorId: string; stage: string; judgementId: string | null } | null;
}

/** Versioned records. `save` writes all or nothing and refuses with `conflict` when somebody else was faster. */
export interface RecordStore {
  save(
    records: readonly RecordWrite[],
    by: { actor: Actor; at: number },
    edge?: AttributionEdge,
  ): Promise<StoredRecord[]>;
  find(kind: RecordKind, id: string): Promise<StoredRecord | undefined>;
  /** Those of the ids that are there, in no order. */
  findMany(kind: RecordKind, ids: readonly string[]): Promise<StoredRecord[]>;
  /** Newest change first; `offset` leaves out the first ones of a list that is not about one subject. */
  list(
    kind: RecordKind,
    choice: { subjectKey?: string; state?: string; offset?: number; limit: number },
  ): Promise<StoredRecord[]>;
  /** How many there are in each state that any is in. */
  countByState(kind: RecordKind): Promise<{ state: string; count: number }[]>;
  /** Newest first. */
  listVersions(id: string, limit: number): Promise<StoredVersion[]>;
  /** Clusters and campaigns that are attributed to an operator now. */
  listAttributed(operatorId: string, limit: number): Promise<{ kind: 'cluster' | 'campaign'; id: string }[]>;
}
