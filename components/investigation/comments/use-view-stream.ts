import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listComments, watchView } from '@/lib/api-client/comments';
import { queryKeys } from '@/lib/api-client/keys';
import { ApiProblem } from '@/lib/api-client/problem';
import { emptyState } from '@/lib/canvas-state/state';
import type { CommentList, ViewEvents } from '@/lib/contracts/comments';
import { useRoom, useRoomApi } from '../room-context';
import { withComments } from './threads';
import { useCommentList } from './use-comments';

const tryAgainMs = 10_000;
/** A page that nobody looks at gives its connection back: browsers have six for all pages of a site. */
const hiddenMs = 60_000;

/**
 * Keeps the open view up to date while it is looked at: comments, who is here. When it may no longer be seen it is cleared
 * from the page and from its memory.
 */
export function useViewStream(): void {
  const room = useRoomApi();
  const client = useQueryClient();
  const viewId = useRoom(({ saved }) => saved?.view.id ?? null);
  const isRead = useCommentList() !== undefined;
  useEffect(() => {
    if (viewId === null || !isRead) return;
    const key = queryKeys.comments(viewId);
    let close: (() => void) | undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const end = (reason: ViewEvents['end']['reason']) => {
      stop();
      client.removeQueries({ queryKey: key });
      room.store.setState({ canvas: emptyState, saved: null, present: [], ended: reason });
    };
    const onLost = () => {
      close = undefined;
      room.set({ present: [] });
      listComments(viewId)
        .then((list) => client.setQueryData<CommentList>(key, list))
        .catch((error: unknown) => {
          const status = error instanceof ApiProblem ? error.status : 0;
          if (status === 404) end('access');
          else if (status === 401) end('session');
        });
      later = setTimeout(open, tryAgainMs);
    };
    const open = () => {
      close ??= watchView(viewId, client.getQueryData<CommentList>(key)?.seq ?? 0, {
        onPresence: ({ people }) => room.set({ present: people }),
        onComments: ({ comments, seq }) => {
          client.setQueryData<CommentList>(key, (list) => list && withComments(list, comments, seq));
          void client.invalidateQueries({ queryKey: queryKeys.notifications() });
        },
        onEnd: ({ reason }) => end(reason),
        onLost,
      });
    };
    const rest = () => {
      clearTimeout(later);
      close?.();
      close = undefined;
      room.set({ present: [] });
    };
    const onVisibility = () => {
      clearTimeout(later);
      if (document.visibilityState === 'visible') open();
      else later = setTimeout(rest, hiddenMs);
    };
    const stop = () => {
      rest();
      document.removeEventListener('visibilitychange', onVisibility);
    };
    document.addEventListener('visibilitychange', onVisibility);
    open();
    return stop;
  }, [room, client, viewId, isRead]);
}
