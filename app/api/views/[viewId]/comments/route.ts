import { z } from 'zod';
import { comment, commentList, newComment } from '@/lib/contracts/comments';
import { handle } from '@/lib/server/handle';
import { listComments, writeComment } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string() });

export const GET = handle(
  {
    access: 'work.read',
    summary: 'All comments of a view, the oldest first; deleted ones without their words.',
    params,
    response: commentList,
  },
  ({ params: { viewId } }, { deps, actor }) => listComments(deps, { viewId }, actor),
);

export const POST = handle(
  {
    access: 'work.discuss',
    idempotencyKey: true,
    summary: 'Comments on a view or on something it shows, or answers a comment.',
    params,
    body: newComment,
    response: comment,
  },
  ({ params: { viewId }, body, requestKey }, { deps, actor }) =>
    writeComment(deps, { viewId, ...body }, actor, requestKey),
);
