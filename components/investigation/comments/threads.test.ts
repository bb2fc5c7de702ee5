import { describe, expect, it } from 'vitest';
import type { Comment } from '@/lib/contracts/comments';
import { spokenIn, threadsOf, withComments } from './threads';

const said = (id: string, createdAt: number, more: Partial<Comment> = {}): Comment => ({
  id,
  threadId: id,
  anchor: { on: 'view' },
  label: '',
  text: id,
  mentions: [],
  authorId: 'ann',
  authorName: 'Ann',
  createdAt,
  editedAt: null,
  deletedAt: null,
  resolvedAt: null,
  resolvedBy: null,
  ...more,
});

describe('threads', () => {
  it('come with the newest comment first, and not when nothing is left of them', () => {
    const comments = [
      said('a', 1),
      said('b', 2),
      said('c', 3, { deletedAt: 9 }),
      said('d', 4, { threadId: 'a', deletedAt: 9 }),
      said('e', 5, { threadId: 'a' }),
    ];
    const threads = threadsOf(comments);
    expect(threads.map(({ id, comments: inside }) => [id, inside.length])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect(threads.map(spokenIn)).toEqual([2, 1]);
  });

  it('take changed comments in, whatever order they arrive in', () => {
    const list = { comments: [said('a', 1), said('c', 3)], seq: 5 };
    const next = withComments(list, [said('b', 2), said('a', 1, { text: 'new' })], 4);
    expect(next.comments.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'new'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect(next.seq).toBe(5);
  });
});
