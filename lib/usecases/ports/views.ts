import type { CaseEvent } from '@/lib/contracts/cases';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type {
  RevisionPage,
  Saved,
  ViewListQuery,
  ViewPage,
  ViewRevision,
  ViewSummary,
} from '@/lib/contracts/views';
import type { AccessLevel, Grants } from '@/lib/domain/case-access';

/** A view as it is first stored. */
export type StoredView = Omit<ViewSummary, 'level' | 'caseTitle' | 'version' | 'revision'>;
export type NewRevision = Omit<ViewRevision, 'number'> & {
  content: StoredCanvas;
  /** Of the request that saved it, so that the same request twice is one version. */
  requestKey?: string | undefined;
};

/** What a change needs: the version the writer has seen, the least level, and the event that records it. */
export interface ViewWrite {
  readonly viewId: string;
  readonly grants: Grants;
  readonly needs: AccessLevel;
  readonly expected: number;
  readonly event: CaseEvent;
}

export interface FoundRevision {
  revision: ViewRevision;
  /** Version of the view when it was saved. */
  version: number;
  content: StoredCanvas;
}

/** Saved views. Every question carries the grants of who asks; what they may not see is not there. */
export interface ViewStore {
  /** False: the case cannot take it. Repeating it with the same id changes nothing. */
  create(view: StoredView, revision: NewRevision, grants: Grants, event: CaseEvent): Promise<boolean>;
  find(viewId: string, grants: Grants): Promise<ViewSummary | undefined>;
  list(query: ViewListQuery, grants: Grants): Promise<ViewPage>;
  /** Compare and set: undefined when the view is not at `expected` any more, is frozen, or is not the actor's to change. */
  save(write: ViewWrite, revision: NewRevision, change: Partial<StoredView>): Promise<Saved | undefined>;
  change(write: ViewWrite, change: Partial<StoredView>): Promise<Saved | undefined>;
  /** False as for `save`. */
  remove(write: ViewWrite): Promise<boolean>;
  /** The newest without `number`. */
  findRevision(
    viewId: string,
    which: { number?: number | undefined; requestKey?: string },
    grants: Grants,
  ): Promise<FoundRevision | undefined>;
  listRevisions(
    viewId: string,
    page: { offset: number; limit: number },
    grants: Grants,
  ): Promise<RevisionPage>;
}
