'use client';

import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { formatCount, formatQuantity } from '@/components/ui/format/number';
import type { Overview } from '@/lib/contracts/overview';
import { MapCanvas } from './map-canvas';
import { layOutMap } from './map-layout';
import { MapPanel } from './map-panel';
import { circleOf, type MapTarget, type MapView, sceneAt, sizeOf, viewOf, wholeMap } from './map-scene';

const step = 0.18;

/** Map and panel: what is chosen on one is chosen on the other; everything can be reached by keys and by the panel. */
export function OverviewMap({ overview }: { overview: Overview }) {
  const layout = useMemo(() => layOutMap(overview), [overview]);
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MapView>(() => wholeMap(layout, { width: 900, height: 700 }));
  const [selected, setSelected] = useState<MapTarget | null>(null);
  const [isPoints, setPoints] = useState(false);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      const wasFirst = isFirst;
      isFirst = false;
      setView((before) => (wasFirst ? wholeMap(layout, size) : { ...before, ...size }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [layout]);
  const zoomBy = (factor: number) => setView((before) => ({ ...before, zoom: before.zoom * factor }));
  const goTo = (target: MapTarget) => {
    setSelected(target);
    const circle = circleOf(layout, target);
    if (circle)
      setView((before) => viewOf(target.type === 'account' ? { ...circle, r: 12 } : circle, before));
  };
  const whole = () => setView((before) => wholeMap(layout, before));
  const onKeyDown = (event: KeyboardEvent) => {
    const move = (dx: number, dy: number) =>
      setView((before) => ({
        ...before,
        x: before.x + (dx * step * before.width) / before.zoom,
        y: before.y + (dy * step * before.height) / before.zoom,
      }));
    const actions = new Map<string, () => void>([
      ['ArrowLeft', () => move(-1, 0)],
      ['ArrowRight', () => move(1, 0)],
      ['ArrowUp', () => move(0, -1)],
      ['ArrowDown', () => move(0, 1)],
      ['+', () => zoomBy(1.3)],
      ['=', () => zoomBy(1.3)],
      ['-', () => zoomBy(1 / 1.3)],
      ['0', whole],
      ['f', whole],
      ['Escape', () => setSelected(null)],
    ]);
    const action = actions.get(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  };
  const drawn = sizeOf(sceneAt(overview, layout, view));
  return (
    <div className="flex min-h-0 flex-1">
      <div
        ref={stage}
        role="application"
        aria-roledescription="map of clusters"
        aria-label={`Map of ${formatQuantity(overview.clusters.length, 'cluster')} with ${formatQuantity(overview.accounts.length, 'account')}. Arrows pan, plus and minus zoom, F shows everything; the list beside it holds the same.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is a widget of its own (WCAG 2.1.1)
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="relative min-w-0 flex-1 overflow-hidden bg-surface outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
      >
        <MapCanvas
          overview={overview}
          layout={layout}
          view={view}
          selected={selected}
          isPoints={isPoints}
          onView={setView}
          onSelect={setSelected}
          onOpen={goTo}
        />
        <p className="absolute bottom-3 left-3 rounded-md border border-line bg-raised/95 px-2 py-1 text-xs text-muted">
          {isPoints
            ? `${formatCount(overview.accounts.length)} accounts as points`
            : `${formatCount(drawn)} elements drawn`}
          {overview.linksLeftOut > 0 && `; ${formatCount(overview.linksLeftOut)} links in no line`}
        </p>
        <div className="absolute right-3 bottom-3 flex flex-col rounded-md border border-line bg-raised">
          <IconButton label="Zoom in" onClick={() => zoomBy(1.4)}>
            <Plus />
          </IconButton>
          <IconButton label="Zoom out" onClick={() => zoomBy(1 / 1.4)}>
            <Minus />
          </IconButton>
          <IconButton label="Show everything" onClick={whole}>
            <Maximize />
          </IconButton>
        </div>
      </div>
      <MapPanel
        overview={overview}
        selected={selected}
        isPoints={isPoints}
        onPoints={setPoints}
        onGo={goTo}
        onClear={() => setSelected(null)}
      />
    </div>
  );
}
