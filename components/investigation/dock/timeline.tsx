'use client';

import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatDay, formatDayRange } from '@/components/ui/format/time';
import { settingsOf } from '@/lib/canvas-state/document';
import type { TimeWindow } from '@/lib/canvas-state/filter';
import { dispatch } from '@/lib/canvas-state/state';
import { timeBinsOf } from '@/lib/canvas-state/time-bins';
import { useRoom, useRoomApi } from '../room-context';
import { CompareDates } from './compare-dates';
import { DateField } from './date-field';
import { PlayButton } from './play-button';

const binsMax = 160;
const height = 96;
const dayMs = 86_400_000;

/** Lines active over time. Brushing (or the two dates) filters canvas and table to what was seen in the window. */
export function Timeline() {
  const room = useRoomApi();
  const doc = useRoom(({ canvas }) => canvas.doc);
  const data = useRoom(({ canvas }) => canvas.data);
  const bins = useMemo(() => timeBinsOf(doc, data, binsMax), [doc, data]);
  const { filter } = settingsOf(doc);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ start: number; end: number } | null>(null);
  if (!bins) return <p className="p-4 text-sm text-muted">No line on the canvas carries a time.</p>;
  const span = bins.to - bins.from;
  const set = (window: TimeWindow | null) => {
    const label =
      window === null ? 'clear the time window' : `time window ${formatDayRange(window.from, window.to)}`;
    room.update((state) => dispatch(state, { type: 'filter/set', filter: { ...filter, window }, label }));
  };
  /** One window further; the first beat opens one of a tenth of the whole. */
  const slide = (): boolean => {
    const width = filter.window ? filter.window.to - filter.window.from : span / 10;
    const from = filter.window ? filter.window.from + width / 2 : bins.from;
    if (from >= bins.to) return false;
    set({ from, to: from + width });
    return true;
  };
  const shareAt = (clientX: number): number => {
    const box = svg.current?.getBoundingClientRect();
    return box ? Math.max(0, Math.min(1, (clientX - box.x) / box.width)) : 0;
  };
  const most = Math.max(1, ...bins.counts);
  const shown = drag ?? (filter.window && sharesOf(filter.window, bins.from, span));
  return (
    <div className="flex h-full flex-col gap-2 p-3 text-sm">
      <svg
        ref={svg}
        role="img"
        aria-label={`Lines active from ${formatDay(bins.from)} to ${formatDay(bins.to)}`}
        viewBox={`0 0 ${binsMax} ${height}`}
        preserveAspectRatio="none"
        className="h-24 w-full cursor-crosshair rounded-sm bg-sunken"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ start: shareAt(event.clientX), end: shareAt(event.clientX) });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, end: shareAt(event.clientX) })}
        onPointerUp={() => {
          if (!drag) return;
          const [low, high] = [Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)];
          setDrag(null);
          if (high - low > 0.005) set({ from: bins.from + low * span, to: bins.from + high * span });
        }}
      >
        {bins.counts.map((count, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place in time
            key={index}
            x={index + 0.1}
            width={0.8}
            y={height - (count / most) * (height - 6)}
            height={(count / most) * (height - 6)}
            fill="var(--data)"
          />
        ))}
        {shown && (
          <rect
            x={Math.min(shown.start, shown.end) * binsMax}
            width={Math.abs(shown.end - shown.start) * binsMax}
            height={height}
            fill="var(--accent)"
            fillOpacity={0.25}
          />
        )}
      </svg>
      <div className="flex items-end gap-3">
        <DateField
          label="Seen from (UTC)"
          value={filter.window?.from ?? bins.from}
          onChange={(from) => set({ from, to: Math.max(from, filter.window?.to ?? bins.to) })}
        />
        <DateField
          label="to"
          value={filter.window?.to ?? bins.to}
          onChange={(to) => set({ from: Math.min(to, filter.window?.from ?? bins.from), to: to + dayMs - 1 })}
        />
        <PlayButton label="Play through time" onBeat={slide} />
        {filter.window && (
          <Button size="sm" onClick={() => set(null)}>
            All time
          </Button>
        )}
        <CompareDates from={bins.from + span / 3} to={bins.to} />
        <span className="flex-1 text-right text-xs text-muted">
          Lines count in every day between first and last seen
        </span>
      </div>
    </div>
  );
}

function sharesOf({ from, to }: TimeWindow, start: number, span: number): { start: number; end: number } {
  return { start: Math.max(0, (from - start) / span), end: Math.min(1, (to - start) / span) };
}
