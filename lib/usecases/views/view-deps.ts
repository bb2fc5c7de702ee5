import { createHash } from 'node:crypto';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { ViewSummary } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { type AccessLevel, allows, grantsOf } from '@/lib/domain/case-access';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { eventOf } from '@/lib/usecases/cases/case-deps';
import type { CaseStore } from '@/lib/usecases/ports/cases';
import type { Clock, Ids } from '@/lib/usecases/ports/system';
import type { NewRevision, ViewStore, ViewWrite } from '@/lib/usecases/ports/views';
import { pictureOf } from '@/lib/views/picture';

export interface ViewDeps {
  views: ViewStore;
  cases: CaseStore;
  clock: Clock;
  ids: Ids;
}

/** The view, for somebody who may see it. Throws NotFoundError, whether it is not there or not for them. */
export async function seenView(
  deps: Pick<ViewDeps, 'views'>,
  actor: Actor,
  viewId: string,
): Promise<ViewSummary> {
  const found = await deps.views.find(viewId, grantsOf(actor));
  if (!found) throw new NotFoundError('view', viewId);
  return found;
}

export function viewWriteOf(
  deps: Pick<ViewDeps, 'clock' | 'ids'>,
  actor: Actor,
  write: { viewId: string; needs: AccessLevel; expected: number; text: string },
): ViewWrite {
  const { viewId, needs, expected, text } = write;
  return {
    viewId,
    needs,
    expected,
    grants: grantsOf(actor),
    event: eventOf(deps, actor, { kind: 'view', text }),
  };
}

/** Says why nothing was written. */
export async function refuseWrite(
  deps: Pick<ViewDeps, 'views' | 'cases'>,
  actor: Actor,
  { viewId, needs, expected }: ViewWrite,
  isContent: boolean,
): Promise<never> {
  const view = await seenView(deps, actor, viewId);
  if (!allows(view.level, needs)) {
    throw new AppError('forbidden', {
      code: 'view_read_only',
      message: `You may ${view.level} the view “${view.name}”, not ${needs} it.`,
      remedy: 'Save a copy of your own.',
    });
  }
  const inCase = view.caseId === null ? undefined : await deps.cases.find(view.caseId, grantsOf(actor));
  if (inCase?.status === 'closed') {
    throw new AppError('conflict', {
      code: 'case_closed',
      message: `The case “${inCase.title}” is closed; the view was not changed.`,
      remedy: 'Open the case again, or save a copy outside it.',
    });
  }
  if (isContent && view.kind === 'frozen') {
    throw new AppError('conflict', {
      code: 'view_frozen',
      message: `The view “${view.name}” is frozen: it stays as it was saved.`,
      remedy: 'Save a copy and work on that.',
    });
  }
  throw new AppError('precondition_failed', {
    code: 'view_changed',
    message: `${view.updatedBy} has changed the view “${view.name}” meanwhile (version ${view.version}; yours is ${expected}). Nothing was overwritten.`,
    remedy: 'Merge both, or save yours as a copy.',
  });
}

export function revisionOf(
  deps: Pick<ViewDeps, 'clock'>,
  actor: Actor,
  {
    content,
    message,
    requestKey,
  }: { content: StoredCanvas; message: string; requestKey?: string | undefined },
): NewRevision {
  return {
    content,
    message,
    nodes: content.nodes.length,
    savedAt: deps.clock.now(),
    authorId: actor.id,
    authorName: actor.name,
    ...(requestKey === undefined ? {} : { requestKey: ownKey(actor, requestKey) }),
  };
}

/** A request key belongs to who sent it: two people may happen to choose the same. */
export function ownKey(actor: Actor, requestKey: string): string {
  return createHash('sha256').update(`${actor.id}\0${requestKey}`, 'utf8').digest('hex');
}

const thumbnail = { width: 240, height: 150, hasLabels: false };

/** What a view shows of its content in lists. */
export const shownOf = (content: StoredCanvas) => ({
  nodes: content.nodes.length,
  thumbnail: pictureOf(content, thumbnail),
});
