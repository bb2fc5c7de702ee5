import type {
  CaseEvent,
  CaseHoldings,
  CaseItem,
  CaseListQuery,
  CaseNote,
  CasePage,
  CaseSummary,
  CaseTask,
  HoldingsRequest,
  PartPageQuery,
} from '@/lib/contracts/cases';
import type { AccessLevel, Grants } from '@/lib/domain/case-access';

/** Parts of a case and what they look like. */
export interface CaseParts {
  item: CaseItem;
  note: CaseNote;
  task: CaseTask;
  event: CaseEvent;
}
export type WritablePart = 'item' | 'note' | 'task';

/** A case as it is first stored. */
export type StoredCase = Omit<CaseSummary, 'level' | 'counts'>;

/** A part to be written: `first` is kept from when it was made, `always` is set each time. */
export interface PartWrite {
  readonly id: string;
  readonly first: Readonly<Record<string, unknown>>;
  readonly always: Readonly<Record<string, unknown>>;
}

/** What a change needs: `grants` of who asks, the least level on the case, and the event that records it. */
export interface CaseWrite {
  readonly caseId: string;
  readonly grants: Grants;
  readonly needs: AccessLevel;
  readonly event: CaseEvent;
}

/**
 * Cases and their parts. Every question carries the grants of who asks, and what they may not see is not there: not found,
 * not listed, not counted.
 */
export interface CaseStore {
  /** Repeating it with the same id changes nothing. */
  create(one: StoredCase, event: CaseEvent): Promise<void>;
  find(caseId: string, grants: Grants): Promise<CaseSummary | undefined>;
  list(query: CaseListQuery, grants: Grants): Promise<CasePage>;
  /** False: nothing was changed, because the actor may not or the case is closed and this does not open it. */
  update(write: CaseWrite, change: Partial<StoredCase>): Promise<boolean>;
  /** How many of the parts are new; undefined: nothing was changed, because the actor may not or the case is closed. */
  putParts(write: CaseWrite, kind: WritablePart, parts: readonly PartWrite[]): Promise<number | undefined>;
  /** How many were there and are gone now. */
  removeParts(write: CaseWrite, kind: WritablePart, ids: readonly string[]): Promise<number>;
  listParts<K extends keyof CaseParts>(
    caseId: string,
    kind: K,
    page: PartPageQuery,
    grants: Grants,
  ): Promise<{ rows: CaseParts[K][]; total: number }>;
  listHoldings(targets: HoldingsRequest['targets'], grants: Grants): Promise<CaseHoldings['holdings']>;
}
