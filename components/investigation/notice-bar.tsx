'use client';

import { X } from 'lucide-react';
import { Button, IconButton } from '@/components/ui/button';
import { QueriesBehind } from './queries-behind';
import { expandInto } from './requests/expand';
import { guarded } from './requests/guarded';
import { useRoom, useRoomApi } from './room-context';

/** What was brought and what was not, with the way to the next ones; never leaves by itself. */
export function NoticeBar() {
  const room = useRoomApi();
  const notice = useRoom((state) => state.notice);
  const busy = useRoom((state) => state.busy);
  if (busy === null && notice === null) return null;
  const again = notice?.again;
  return (
    <div
      role="status"
      className="absolute top-3 left-1/2 z-10 flex max-w-[min(44rem,90%)] -translate-x-1/2 items-center gap-2 rounded-md bg-raised px-3 py-1.5 text-sm shadow-raised"
    >
      {busy !== null ? (
        <span className="text-muted">{busy}…</span>
      ) : (
        <>
          <span>{notice?.text}</span>
          {again && (
            <Button
              size="sm"
              onClick={() => void guarded(room, 'Expanding', () => expandInto(room, again.request))}
            >
              {again.label}
            </Button>
          )}
          <QueriesBehind queries={notice?.queries ?? []} label="Queries behind this" />
          <IconButton label="Dismiss" onClick={() => room.set({ notice: null })}>
            <X />
          </IconButton>
        </>
      )}
    </div>
  );
}
