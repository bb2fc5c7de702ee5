import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { toast } from '@/components/ui/toast';
import { listComments } from '@/lib/api-client/comments';
import { queryKeys } from '@/lib/api-client/keys';
import { problemText } from '@/lib/api-client/problem';
import type { Comment, CommentList } from '@/lib/contracts/comments';
import { useRoom } from '../room-context';
import { type Thread, threadsOf, withComments } from './threads';

const none: readonly Comment[] = [];

/** The comments of the open view, once they are read. */
export function useCommentList(): CommentList | undefined {
  const viewId = useRoom(({ saved }) => saved?.view.id ?? null);
  const { data } = useQuery({
    queryKey: queryKeys.comments(viewId ?? ''),
    queryFn: ({ signal }) => listComments(viewId ?? '', signal),
    enabled: viewId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return viewId === null ? undefined : data;
}

/** The threads about the open view; none where no view is open. */
export function useThreads(): readonly Thread[] {
  const comments = useCommentList()?.comments ?? none;
  return useMemo(() => threadsOf(comments), [comments]);
}

/** Writes or changes a comment and shows it at once; says plainly what went wrong. */
export function useCommentChange<I>(
  viewId: string,
  work: (input: I) => Promise<Comment>,
  onDone?: (made: Comment) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: (made) => {
      client.setQueryData<CommentList>(
        queryKeys.comments(viewId),
        (list) => list && withComments(list, [made]),
      );
      onDone?.(made);
    },
    onError: (error) =>
      toast('The comment was not saved', { kind: 'error', description: problemText(error) }),
  });
}
