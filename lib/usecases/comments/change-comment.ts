import type { Comment, CommentChange } from '@/lib/contracts/comments';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import {
  type CommentDeps,
  discussedView,
  mentionsOf,
  refuseComment,
} from '@/lib/usecases/comments/comment-deps';
import { notify } from '@/lib/usecases/notifications/notify';
import type { StoredChange } from '@/lib/usecases/ports/comments';

type Place = { viewId: string; commentId: string };

/**
 * Changes the words of one's own comment, or resolves a thread and opens it again. Throws NotFoundError,
 * `view_not_discussed`, `case_closed`, `comment_of_another`, `mention_unseen`.
 */
export async function changeComment(
  deps: CommentDeps,
  { viewId, commentId, change }: Place & { change: CommentChange },
  actor: Actor,
): Promise<Comment> {
  const view = await discussedView(deps, viewId, actor);
  const at = deps.clock.now();
  if ('isResolved' in change) {
    const resolved = change.isResolved ? { resolvedAt: at, resolvedBy: actor.name } : open;
    return await store(deps, { viewId, commentId }, { of: 'thread', change: resolved }, actor);
  }
  const mentions = await mentionsOf(deps, view, change.mentions, actor);
  const words = { text: change.text, mentions, editedAt: at };
  const changed = await store(deps, { viewId, commentId }, { of: 'words', change: words }, actor);
  await notify(
    deps,
    { kind: 'mention', title: view.name, viewId, threadId: changed.threadId, key: commentId },
    mentions.map(({ id }) => id),
    actor,
  );
  return changed;
}

const open = { resolvedAt: null, resolvedBy: null };

/** Takes the words of one's own comment away; its place stays. Throws as above. */
export async function deleteComment(deps: CommentDeps, place: Place, actor: Actor): Promise<Comment> {
  await discussedView(deps, place.viewId, actor);
  const words = { text: '', mentions: [], deletedAt: deps.clock.now() };
  return await store(deps, place, { of: 'words', change: words }, actor);
}

async function store(deps: CommentDeps, place: Place, change: StoredChange, actor: Actor): Promise<Comment> {
  const done = await deps.comments.change(place, change, grantsOf(actor), deps.clock.now());
  if (done) return done;
  const view = await discussedView(deps, place.viewId, actor);
  await refuseComment(deps, view, actor);
  const { comments } = (await deps.comments.list(place.viewId, 0, grantsOf(actor))) ?? { comments: [] };
  const found = comments.find(({ id }) => id === place.commentId);
  if (found && found.deletedAt === null && found.authorId !== actor.id && change.of === 'words') {
    throw new AppError('forbidden', {
      code: 'comment_of_another',
      message: `${found.authorName} wrote this comment; only they may change it.`,
      remedy: 'Answer it instead.',
    });
  }
  throw new NotFoundError('comment', place.commentId);
}
