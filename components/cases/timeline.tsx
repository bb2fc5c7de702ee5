'use client';

import {
  FileSearch,
  FolderOpen,
  Gavel,
  Link2,
  ListTodo,
  type LucideIcon,
  NotebookPen,
  Tag,
  Waypoints,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { Timestamp } from '@/components/ui/timestamp';
import { caseEvents } from '@/lib/api-client/cases';
import type { CaseEvent } from '@/lib/contracts/cases';

const icons: Readonly<Record<CaseEvent['kind'], LucideIcon>> = {
  case: FolderOpen,
  item: Tag,
  note: NotebookPen,
  task: ListTodo,
  view: Waypoints,
  share: Link2,
  decision: Gavel,
  finding: FileSearch,
};

/** Who did what, when and why, the newest first. */
export function Timeline({
  caseId,
  events: first,
  total,
}: {
  caseId: string;
  events: readonly CaseEvent[];
  total: number;
}) {
  const [older, setOlder] = useState<readonly CaseEvent[]>([]);
  const known = new Set(first.map(({ id }) => id));
  const events = [...first, ...older.filter(({ id }) => !known.has(id))];
  const left = total - events.length;
  const loadMore = async () => {
    const page = await caseEvents(
      caseId,
      { offset: events.length, limit: 500 },
      new AbortController().signal,
    );
    setOlder([...older, ...page.rows]);
  };
  return (
    <>
      <ol className="space-y-2 text-sm">
        {events.map((event) => {
          const Icon = icons[event.kind];
          return (
            <li key={event.id} className="flex items-start gap-2">
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              <div className="min-w-0 flex-1">
                <p className="break-words">
                  <span className="font-medium">{event.authorName}</span> {event.text}
                </p>
                {event.reason && <p className="break-words text-muted">Because: {event.reason}</p>}
              </div>
              <span className="text-xs text-muted">
                <Timestamp at={event.at} />
              </span>
            </li>
          );
        })}
      </ol>
      {left > 0 && (
        <Button size="sm" className="mt-3" onClick={() => void loadMore()}>
          Show {formatCount(Math.min(500, left))} older
        </Button>
      )}
    </>
  );
}
