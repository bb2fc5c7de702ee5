import type { Mention } from '@/lib/contracts/comments';
import type { ViewSummary } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { allows, grantsOf, levelOf } from '@/lib/domain/case-access';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import type { NotifyDeps } from '@/lib/usecases/notifications/notify';
import type { CommentStore } from '@/lib/usecases/ports/comments';
import type { Directory, Person } from '@/lib/usecases/ports/directory';
import { seenView, type ViewDeps } from '@/lib/usecases/views/view-deps';

export type CommentDeps = ViewDeps & NotifyDeps & { comments: CommentStore; directory: Directory };

/** Who may see a view: those its case is for or, in no case, those its own list names. */
export async function peopleWhoSee(
  deps: Pick<CommentDeps, 'cases' | 'directory'>,
  view: ViewSummary,
  actor: Actor,
): Promise<Person[]> {
  const list = view.caseId === null ? view : await deps.cases.find(view.caseId, grantsOf(actor));
  if (!list) throw new NotFoundError('case', view.caseId ?? '');
  const all = await deps.directory.list();
  return all.filter((person) => allows(levelOf(list, grantsOf(person)), 'view'));
}

/** The people of these ids. One who may not see the view is refused like one who does not exist. */
export async function mentionsOf(
  deps: Pick<CommentDeps, 'cases' | 'directory'>,
  view: ViewSummary,
  ids: readonly string[],
  actor: Actor,
): Promise<Mention[]> {
  if (ids.length === 0) return [];
  const seers = new Map((await peopleWhoSee(deps, view, actor)).map(({ id, name }) => [id, { id, name }]));
  return [...new Set(ids)].map((id) => {
    const found = seers.get(id);
    if (found) return found;
    throw new InvalidInputError({
      code: 'mention_unseen',
      message: 'One of the people you mention may not see this view, or does not exist.',
      remedy: 'Mention people from the list that @ opens, or share the view with them first.',
    });
  });
}

/** The view, for somebody who may comment on it. Throws NotFoundError, `view_not_discussed`. */
export async function discussedView(deps: ViewDeps, viewId: string, actor: Actor): Promise<ViewSummary> {
  const view = await seenView(deps, actor, viewId);
  if (!allows(view.level, 'comment')) {
    throw new AppError('forbidden', {
      code: 'view_not_discussed',
      message: `You may ${view.level} the view “${view.name}”, not comment on it.`,
      remedy: 'Ask whoever keeps it to name you for comments.',
    });
  }
  return view;
}

/** Says why a comment was not written. */
export async function refuseComment(deps: ViewDeps, view: ViewSummary, actor: Actor): Promise<void> {
  const inCase = view.caseId === null ? undefined : await deps.cases.find(view.caseId, grantsOf(actor));
  if (inCase?.status !== 'closed') return;
  throw new AppError('conflict', {
    code: 'case_closed',
    message: `The case “${inCase.title}” is closed; nothing was written.`,
    remedy: 'Open the case again first, with a reason.',
  });
}
