import { z } from 'zod';
import { comment, commentChange } from '@/lib/contracts/comments';
import { handle } from '@/lib/server/handle';
import { changeComment, deleteComment } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string(), commentId: z.string() });

export const PATCH = handle(
  {
    access: 'work.discuss',
    summary: 'Changes the words of your own comment, or resolves a thread or opens it again.',
    params,
    body: commentChange,
    response: comment,
  },
  ({ params: place, body: change }, { deps, actor }) => changeComment(deps, { ...place, change }, actor),
);

export const DELETE = handle(
  {
    access: 'work.discuss',
    summary: 'Takes the words of your own comment away; its place in the thread stays.',
    params,
    response: comment,
  },
  ({ params: place }, { deps, actor }) => deleteComment(deps, place, actor),
);
