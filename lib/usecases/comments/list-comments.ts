import type { CommentList, Mention } from '@/lib/contracts/comments';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { NotFoundError } from '@/lib/domain/errors';
import { type CommentDeps, discussedView, peopleWhoSee } from '@/lib/usecases/comments/comment-deps';

/** All comments of a view, the oldest first, for somebody who may see it. Throws NotFoundError. */
export async function listComments(
  deps: Pick<CommentDeps, 'comments'>,
  { viewId }: { viewId: string },
  actor: Actor,
): Promise<CommentList> {
  const found = await deps.comments.list(viewId, 0, grantsOf(actor));
  if (!found) throw new NotFoundError('view', viewId);
  return { comments: found.comments, seq: found.seq };
}

/** Whom the actor can mention in comments of a view: who may see it, and nobody else. Throws as `discussedView`. */
export async function listMentionable(
  deps: CommentDeps,
  { viewId }: { viewId: string },
  actor: Actor,
): Promise<{ people: Mention[] }> {
  const view = await discussedView(deps, viewId, actor);
  const seers = await peopleWhoSee(deps, view, actor);
  const people = seers.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ id, name }));
  return { people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) };
}
