import { buildUrl, getJson, sendJson } from '@/lib/api-client/request';
import type {
  Comment,
  CommentChangeInput,
  CommentList,
  Mention,
  NewCommentInput,
  ViewEvents,
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

export interface ViewWatcher {
  onPresence(event: ViewEvents['presence']): void;
  onComments(event: ViewEvents['comments']): void;
  onEnd(event: ViewEvents['end']): void;
  /** The server refuses the stream; a connection that merely breaks is made anew by the browser. */
  onLost(): void;
}

/** Follows an open view from the comments of `after` on; the returned function ends it. */
export function watchView(viewId: string, after: number, watcher: ViewWatcher): () => void {
  const source = new EventSource(buildUrl(at(viewId, '/stream'), { after }));
  const on = <K extends keyof ViewEvents>(name: K, take: (event: ViewEvents[K]) => void) =>
    source.addEventListener(name, ({ data }: MessageEvent<string>) =>
      take(JSON.parse(data) as ViewEvents[K]),
    );
  on('presence', watcher.onPresence);
  on('comments', watcher.onComments);
  on('end', (event) => {
    source.close();
    watcher.onEnd(event);
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) watcher.onLost();
  };
  return () => source.close();
}
