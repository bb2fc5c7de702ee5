'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { mentionablePeople } from '@/lib/api-client/comments';
import { queryKeys } from '@/lib/api-client/keys';
import type { Comment, Mention } from '@/lib/contracts/comments';
import { MentionInput } from './mention-input';
import { mentionedIn } from './mentions';
import { useCommentChange } from './use-comments';

const nobody: readonly Mention[] = [];

export interface Words {
  readonly text: string;
  readonly mentions: string[];
}

/** Where the words of a comment are written: a new one, an answer, or one changed. */
export function CommentForm({
  viewId,
  label,
  action,
  initial = '',
  send,
  onDone,
  onCancel,
}: {
  viewId: string;
  label: string;
  action: string;
  initial?: string;
  send: (words: Words) => Promise<Comment>;
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const [text, setText] = useState(initial);
  const { data: people = nobody } = useQuery({
    queryKey: queryKeys.mentionable(viewId),
    queryFn: ({ signal }) => mentionablePeople(viewId, signal),
  });
  const { mutate, isPending } = useCommentChange(viewId, send, () => {
    setText('');
    onDone?.();
  });
  const isReady = text.trim() !== '' && !isPending;
  const submit = () => {
    if (isReady) mutate({ text, mentions: mentionedIn(text, people) });
  };
  return (
    <form
      className="space-y-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MentionInput label={label} value={text} onChange={setText} people={people} onSend={submit} />
      <div className="flex gap-1.5">
        <Button size="sm" type="submit" disabled={!isReady}>
          {action}
        </Button>
        {onCancel && (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
