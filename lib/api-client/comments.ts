import { getJson, sendJson } from '@/lib/api-client/request';
import type {
  Comment,
  CommentChangeInput,
  CommentList,
  Mention,
  NewCommentInput,
} from '@/lib/contracts/comments';

const at = (viewId: string, rest: string): string => `/api/views/${encodeURIComponent(viewId)}${rest}`;
const one = (viewId: string, commentId: string): string =>
  at(viewId, `/comments/${encodeURIComponent(commentId)}`);

export function listComments(viewId: string, signal?: AbortSignal): Promise<CommentList> {
  return getJson(at(viewId, '/comments'), {}, signal);
}

export function writeComment(viewId: string, input: NewCommentInput): Promise<Comment> {
  return sendJson('POST', at(viewId, '/comments'), input, { 'idempotency-key': crypto.randomUUID() });
}

export function changeComment(
  viewId: string,
  commentId: string,
  change: CommentChangeInput,
): Promise<Comment> {
  return sendJson('PATCH', one(viewId, commentId), change);
}

export function deleteComment(viewId: string, commentId: string): Promise<Comment> {
  return sendJson('DELETE', one(viewId, commentId));
}

/** Whom a comment on the view can mention. */
export async function mentionablePeople(viewId: string, signal?: AbortSignal): Promise<Mention[]> {
  const { people } = await getJson<{ people: Mention[] }>(at(viewId, '/people'), {}, signal);
  return people;
}
