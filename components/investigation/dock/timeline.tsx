'use client';

import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format/number';
import { formatDay } from '@/components/ui/format/time';
import { timeBinsOf } from '@/lib/canvas-state/time-bins';
import { useRoom } from '../room-context';
import { CompareDates } from './compare-dates';
import { DateField } from './date-field';
import { HoursPane } from './hours-pane';
import { PlayButton } from './play-button';
import { stretchOf, useBrush } from './use-brush';
import { useTimeWindow } from './use-time-window';

const binsMax = 160;
const height = 96;
const dayMs = 86_400_000;

/** Lines active over time, and the hours of the week beside them. Brushing (or the two dates) filters canvas and table. */
export function Timeline() {
  const doc = useRoom(({ canvas }) => canvas.doc);
  const data = useRoom(({ canvas }) => canvas.data);
  const bins = useMemo(() => timeBinsOf(doc, data, binsMax), [doc, data]);
  const [window, setWindow] = useTimeWindow();
  const span = bins ? bins.to - bins.from : 0;
  const { drag, handlers } = useBrush(({ start, end }) => {
    if (bins) setWindow({ from: bins.from + start * span, to: bins.from + end * span });
  });
  if (!bins) return <p className="p-4 text-sm text-muted">No line on the canvas carries a time.</p>;
  /** One window further; the first beat opens one of a tenth of the whole. */
  const slide = (): boolean => {
    const width = window ? window.to - window.from : span / 10;
    const from = window ? window.from + width / 2 : bins.from;
    if (from >= bins.to) return false;
    setWindow({ from, to: from + width });
    return true;
  };
  const most = Math.max(1, ...bins.counts);
  const shown = drag ?? (window && stretchOf(window, bins.from, span));
  return (
    <div className="flex h-full gap-4 overflow-auto p-3 text-sm">
      <div className="flex min-w-[26rem] flex-1 flex-col gap-2">
        <h3 className="text-xs font-medium text-muted">
          Lines active per day: each counts from its first to its last sighting
        </h3>
        <svg
          role="img"
          aria-label={`Lines active from ${formatDay(bins.from)} to ${formatDay(bins.to)}`}
          viewBox={`0 0 ${binsMax} ${height}`}
          preserveAspectRatio="none"
          className="h-24 w-full shrink-0 cursor-crosshair touch-none rounded-sm bg-sunken"
          {...handlers}
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
        <p className="flex justify-between text-xs text-faint tabular-nums">
          <span>{formatDay(bins.from)}</span>
          <span>at most {formatCount(most)} at once</span>
          <span>{formatDay(bins.to)}</span>
        </p>
        <div className="flex flex-wrap items-end gap-3">
          <DateField
            label="Seen from (UTC)"
            value={window?.from ?? bins.from}
            onChange={(from) => setWindow({ from, to: Math.max(from, window?.to ?? bins.to) })}
          />
          <DateField
            label="to"
            value={window?.to ?? bins.to}
            onChange={(to) =>
              setWindow({ from: Math.min(to, window?.from ?? bins.from), to: to + dayMs - 1 })
            }
          />
          <PlayButton label="Play through time" onBeat={slide} />
          {window && (
            <Button size="sm" onClick={() => setWindow(null)}>
              All time
            </Button>
          )}
          <CompareDates from={bins.from + span / 3} to={bins.to} />
        </div>
      </div>
      <HoursPane />
    </div>
  );
}
