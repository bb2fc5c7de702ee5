'use client';

import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { changeComment, writeComment } from '@/lib/api-client/comments';
import { useRoom, useRoomApi } from '../room-context';
import { jumpTo, standingOf } from './anchor';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import type { Thread } from './threads';
import { useCommentChange } from './use-comments';

const standingWords = {
  there: null,
  hidden: 'hidden here',
  gone: 'no longer on this canvas',
} as const;

/** A thread: what it is about, its comments, answering and resolving. */
export function ThreadCard({
  viewId,
  thread,
  canComment,
}: {
  viewId: string;
  thread: Thread;
  canComment: boolean;
}) {
  const room = useRoomApi();
  const { anchor, label } = thread.first;
  const standing = useRoom(({ canvas }) => standingOf(anchor, canvas));
  const isFocused = useRoom(({ openThread }) => openThread === thread.id);
  const [isAnswering, setAnswering] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const resolve = useCommentChange(viewId, () =>
    changeComment(viewId, thread.id, { isResolved: !thread.isResolved }),
  );
  useEffect(() => {
    if (isFocused) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  const words = standingWords[standing];
  return (
    <li
      ref={card}
      className={cx('space-y-2 rounded-md border p-2', isFocused ? 'border-accent' : 'border-line')}
    >
      <div className="flex min-h-6 items-center gap-2 text-xs">
        <button
          type="button"
          disabled={standing !== 'there'}
          onClick={() => jumpTo(room, anchor)}
          className="min-w-0 truncate text-left text-muted underline-offset-2 enabled:underline enabled:hover:text-ink"
        >
          On {label || 'the view'}
        </button>
        {words && <Badge tone={standing === 'gone' ? 'warn' : 'neutral'}>{words}</Badge>}
        <span className="flex-1" />
        {thread.isResolved && <Badge tone="good">resolved</Badge>}
      </div>
      <ul className="space-y-2">
        {thread.comments.map((comment) => (
          <CommentItem
            key={comment.id}
            viewId={viewId}
            comment={comment}
            isMine={canComment && comment.authorId === room.actorId}
          />
        ))}
      </ul>
      {canComment && isAnswering && (
        <CommentForm
          viewId={viewId}
          label="Reply"
          action="Reply"
          send={(written) => writeComment(viewId, { ...written, threadId: thread.id })}
          onDone={() => setAnswering(false)}
          onCancel={() => setAnswering(false)}
        />
      )}
      {canComment && !isAnswering && (
        <div className="flex gap-1">
          <Button size="sm" variant="ghost" onClick={() => setAnswering(true)}>
            Reply
          </Button>
          <Button
            size="sm"
            variant="ghost"
            disabled={resolve.isPending}
            onClick={() => resolve.mutate(undefined)}
          >
            {thread.isResolved ? <RotateCcw className="size-3.5" /> : <Check className="size-3.5" />}
            {thread.isResolved ? 'Open again' : 'Resolve'}
          </Button>
        </div>
      )}
    </li>
  );
}
