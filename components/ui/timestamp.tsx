'use client';

import { useState } from 'react';
import { formatDay, formatLocalTime, formatTime } from '@/components/ui/format/time';

/** A moment in UTC with the zone shown; the reader's own time on hover. */
export function Timestamp({ at, precision = 'minute' }: { at: number; precision?: 'day' | 'minute' }) {
  const [local, setLocal] = useState<string>();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={local}
      onPointerEnter={() => setLocal(formatLocalTime(at))}
      className="whitespace-nowrap"
    >
      {precision === 'day' ? formatDay(at) : formatTime(at)}
    </time>
  );
}
