'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Timestamp } from '@/components/ui/timestamp';
import { changeComment, deleteComment } from '@/lib/api-client/comments';
import type { Comment } from '@/lib/contracts/comments';
import { CommentForm } from './comment-form';
import { pieces } from './mentions';
import { useCommentChange } from './use-comments';

/** One comment: who, when, the words as plain text. Its author can change and delete it. */
export function CommentItem({
  viewId,
  comment,
  isMine,
}: {
  viewId: string;
  comment: Comment;
  isMine: boolean;
}) {
  const [isEditing, setEditing] = useState(false);
  const remove = useCommentChange(viewId, () => deleteComment(viewId, comment.id));
  const isDeleted = comment.deletedAt !== null;
  return (
    <li className="text-sm">
      <p className="flex min-h-6 items-center gap-2 text-xs text-muted">
        <span className="truncate font-medium text-ink">{comment.authorName}</span>
        <Timestamp at={comment.createdAt} />
        {comment.editedAt !== null && !isDeleted && <span>edited</span>}
        <span className="flex-1" />
        {isMine && !isDeleted && !isEditing && (
          <span className="flex">
            <IconButton label="Edit the comment" className="size-6" onClick={() => setEditing(true)}>
              <Pencil />
            </IconButton>
            <IconButton
              label="Delete the comment"
              className="size-6"
              disabled={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              <Trash2 />
            </IconButton>
          </span>
        )}
      </p>
      {isDeleted && <p className="text-faint italic">deleted by its author</p>}
      {isEditing ? (
        <CommentForm
          viewId={viewId}
          label="Edit the comment"
          action="Save"
          initial={comment.text}
          send={(words) => changeComment(viewId, comment.id, words)}
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="break-words whitespace-pre-wrap">
          {pieces(comment.text, comment.mentions).map(({ text, mention }, index) =>
            mention ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, never reordered
              <span key={index} className="font-medium text-accent">
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </li>
  );
}
