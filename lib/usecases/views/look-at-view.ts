import type { CommentList } from '@/lib/contracts/comments';
import { isAllowed } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';
import { stillSignedIn } from '@/lib/usecases/people/still-signed-in';
import type { CommentStore } from '@/lib/usecases/ports/comments';

export type Look = CommentList | { readonly ended: 'access' | 'session' };

/**
 * One look at an open view: comments changed since `after`, with the rights of this moment, or why there is nothing to see any
 * more: the session has ended, or the view is no longer the person's to see.
 */
export async function lookAtView(
  deps: PeopleDeps & { comments: Pick<CommentStore, 'list'> },
  { viewId, after, actor, credential }: { viewId: string; after: number; actor: Actor; credential: string },
): Promise<Look> {
  const now = await stillSignedIn(deps, { userId: actor.id, credential });
  if (!now || !isAllowed({ role: now.role, scopes: null }, 'work.read')) return { ended: 'session' };
  const found = await deps.comments.list(viewId, after, grantsOf(now));
  return found ? { comments: found.comments, seq: found.seq } : { ended: 'access' };
}
