import { type Comment, commentLimits, type NewComment } from '@/lib/contracts/comments';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import {
  type CommentDeps,
  discussedView,
  mentionsOf,
  refuseComment,
} from '@/lib/usecases/comments/comment-deps';
import { tellOfComment } from '@/lib/usecases/comments/tell-of-comment';
import { ownKey } from '@/lib/usecases/views/view-deps';

/**
 * Writes a comment on a view or on something it shows, or answers one, and tells those whom it concerns. The same request key twice makes one comment. Throws
 * NotFoundError (view, thread), `view_not_discussed`, `case_closed`, `mention_unseen`, `comments_full`.
 */
export async function writeComment(
  deps: CommentDeps,
  { viewId, threadId, ...given }: NewComment & { viewId: string },
  actor: Actor,
  requestKey?: string,
): Promise<Comment> {
  const view = await discussedView(deps, viewId, actor);
  const mentions = await mentionsOf(deps, view, given.mentions, actor);
  const id =
    requestKey === undefined
      ? deps.ids.next('comment')
      : `comment_${ownKey(actor, `${viewId}\0${requestKey}`).slice(0, 24)}`;
  const wanted: Comment = {
    id,
    threadId: threadId ?? id,
    anchor: given.anchor,
    label: given.label,
    text: given.text,
    mentions,
    authorId: actor.id,
    authorName: actor.name,
    createdAt: deps.clock.now(),
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedBy: null,
  };
  const made = await deps.comments.create(viewId, wanted, grantsOf(actor));
  if (!made) return await refuse(deps, view, threadId, actor);
  await tellOfComment(deps, view, made, actor);
  return made;
}

async function refuse(
  deps: CommentDeps,
  view: Awaited<ReturnType<typeof discussedView>>,
  threadId: string | undefined,
  actor: Actor,
): Promise<never> {
  await refuseComment(deps, view, actor);
  const { comments } = (await deps.comments.list(view.id, 0, grantsOf(actor))) ?? { comments: [] };
  if (comments.length >= commentLimits.perViewMax) {
    throw new AppError('limit_exceeded', {
      code: 'comments_full',
      message: `The view “${view.name}” has ${commentLimits.perViewMax} comments, which is all it can hold.`,
      remedy: 'Save a copy of the view and go on there.',
    });
  }
  throw new NotFoundError('thread', threadId ?? '');
}
