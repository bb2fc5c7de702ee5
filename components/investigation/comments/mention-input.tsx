'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { commentLimits, type Mention } from '@/lib/contracts/comments';
import { type MentionDraft, matching, mentionAt } from './mentions';

/** Lines of text in which `@` offers the people who can be mentioned. Ctrl-Enter sends. */
export function MentionInput({
  label,
  value,
  onChange,
  people,
  onSend,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  people: readonly Mention[];
  onSend: () => void;
}) {
  const [draft, setDraft] = useState<MentionDraft | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const offered = draft === null ? [] : matching(people, draft.query);
  const follow = ({ value: text, selectionStart }: HTMLTextAreaElement) => {
    setDraft(mentionAt(text, selectionStart));
    setActive(0);
  };
  const take = ({ name }: Mention) => {
    if (draft === null) return;
    const before = `${value.slice(0, draft.from)}@${name} `;
    onChange(before + value.slice(draft.from + 1 + draft.query.length));
    setDraft(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = offered[active];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (chosen === undefined) return;
    else if (event.key === 'ArrowDown') setActive((active + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <textarea
        ref={field}
        aria-label={label}
        placeholder="Write a comment; @ mentions a colleague"
        rows={3}
        maxLength={commentLimits.textMax}
        value={value}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${active}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          follow(target);
        }}
        onKeyDown={onKeyDown}
        onClick={({ currentTarget }) => follow(currentTarget)}
        onBlur={() => setDraft(null)}
        className="w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-sm text-ink placeholder:text-faint hover:border-muted focus:border-accent focus:outline-none"
      />
      {offered.length > 0 && (
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          aria-label="People to mention"
          className="absolute inset-x-0 top-full z-20 rounded-md bg-raised py-1 text-sm shadow-raised"
        >
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // the field must keep the focus, or the list would close before the click
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
              className={cx('mx-1 truncate rounded-sm px-2 py-1', index === active && 'bg-hover')}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
