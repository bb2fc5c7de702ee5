'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCaseChange } from '@/components/cases/use-case-change';
import { Button, IconButton } from '@/components/ui/button';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import { Panel } from '@/components/ui/panel';
import { TextArea } from '@/components/ui/text-area';
import { Timestamp } from '@/components/ui/timestamp';
import { removeFromCase, writeNote } from '@/lib/api-client/cases';
import type { CaseNote } from '@/lib/contracts/cases';

/** What was thought about the case, the newest first. */
export function NotesPanel({
  caseId,
  notes,
  total,
  isEditable,
  isTalkable,
}: {
  caseId: string;
  notes: readonly CaseNote[];
  total: number;
  isEditable: boolean;
  isTalkable: boolean;
}) {
  const [text, setText] = useState('');
  const write = useCaseChange(
    () => writeNote(caseId, { text }),
    () => setText(''),
  );
  const remove = useCaseChange((id: string) => removeFromCase(caseId, 'notes', [id]));
  return (
    <Panel
      id="notes"
      title="Notes"
      description={
        notes.length < total
          ? `the newest ${formatCount(notes.length)} of ${formatCount(total)}`
          : formatQuantity(total, 'note')
      }
    >
      {isTalkable && (
        <form
          className="mb-3 flex flex-col items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            write.mutate(undefined);
          }}
        >
          <TextArea
            label="New note"
            isLabelHidden
            placeholder="What you found, what it may mean…"
            value={text}
            onChange={setText}
            rows={3}
            maxLength={20_000}
            className="w-full"
          />
          <Button size="sm" type="submit" disabled={text.trim() === '' || write.isPending}>
            Write note
          </Button>
        </form>
      )}
      <ul className="space-y-3">
        {notes.map((note) => (
          <li key={note.id} className="rounded-md border border-line bg-sunken p-2 text-sm">
            <div className="flex items-center gap-2 text-xs text-muted">
              <span className="font-medium text-ink">{note.authorName}</span>
              <Timestamp at={note.createdAt} />
              <span className="flex-1" />
              {isEditable && (
                <IconButton label="Remove the note" className="size-6" onClick={() => remove.mutate(note.id)}>
                  <Trash2 />
                </IconButton>
              )}
            </div>
            <p className="mt-1 break-words whitespace-pre-wrap">{note.text}</p>
          </li>
        ))}
      </ul>
      {notes.length === 0 && !isTalkable && <p className="text-sm text-muted">No notes.</p>}
    </Panel>
  );
}
