import type { Comment } from '@/lib/contracts/comments';
import type { ViewSummary } from '@/lib/contracts/views';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import type { CommentDeps } from '@/lib/usecases/comments/comment-deps';
import { notify } from '@/lib/usecases/notifications/notify';

/** Tells those whom a comment names, and those who spoke in its thread before; nobody twice. */
export async function tellOfComment(
  deps: CommentDeps,
  view: Pick<ViewSummary, 'id' | 'name'>,
  { id, threadId, mentions }: Comment,
  actor: Actor,
): Promise<void> {
  const about = { title: view.name, viewId: view.id, threadId, key: id };
  const named = mentions.map((mention) => mention.id);
  await notify(deps, { ...about, kind: 'mention' }, named, actor);
  if (threadId === id) return;
  const found = await deps.comments.list(view.id, 0, grantsOf(actor));
  const thread = found?.comments.filter((one) => one.threadId === threadId && one.id !== id) ?? [];
  const others = thread.map(({ authorId }) => authorId).filter((authorId) => !named.includes(authorId));
  await notify(deps, { ...about, kind: 'reply' }, others, actor);
}
