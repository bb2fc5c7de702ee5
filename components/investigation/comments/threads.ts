import type { Comment, CommentList } from '@/lib/contracts/comments';

/** A comment and its answers, the oldest first. */
export interface Thread {
  readonly id: string;
  readonly first: Comment;
  readonly comments: readonly Comment[];
  readonly isResolved: boolean;
}

/** Threads that still hold words, the one with the newest comment first. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const firsts = comments.filter(({ id, threadId }) => id === threadId);
  const threads = firsts.map((first) => {
    const inside = comments.filter(({ threadId }) => threadId === first.id);
    return { id: first.id, first, comments: inside, isResolved: first.resolvedAt !== null };
  });
  const newest = ({ comments: inside }: Thread) => Math.max(...inside.map(({ createdAt }) => createdAt));
  return threads.filter((thread) => spokenIn(thread) > 0).toSorted((a, b) => newest(b) - newest(a));
}

/** Comments of a thread that were not deleted. */
export const spokenIn = ({ comments }: Thread): number =>
  comments.filter(({ deletedAt }) => deletedAt === null).length;

/** The list with some comments as they are now. */
export function withComments(list: CommentList, changed: readonly Comment[], seq = list.seq): CommentList {
  const byId = new Map(list.comments.map((one) => [one.id, one]));
  for (const one of changed) byId.set(one.id, one);
  const comments = [...byId.values()].toSorted((a, b) => a.createdAt - b.createdAt);
  return { comments, seq: Math.max(seq, list.seq) };
}
