'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { readPalette } from '@/components/canvas/palette';
import { observeTheme } from '@/components/canvas/theme';
import type { Overview } from '@/lib/contracts/overview';
import { drawScene, familyColor } from './draw-scene';
import type { MapLayout } from './map-layout';
import { type MapTarget, type MapView, sceneAt, targetAt } from './map-scene';
import { createPointLayer, type PointLayer } from './point-layer';
import { toRgb } from './to-rgb';

interface MapCanvasProps {
  overview: Overview;
  layout: MapLayout;
  view: MapView;
  selected: MapTarget | null;
  isPoints: boolean;
  onView: (view: MapView) => void;
  onSelect: (target: MapTarget | null) => void;
  onOpen: (target: MapTarget) => void;
}

/** The drawing of the map. Wheel zooms at the pointer, dragging pans, a click chooses, a double click goes in. */
export function MapCanvas(props: MapCanvasProps) {
  const { overview, layout, view, selected, isPoints, onView, onSelect, onOpen } = props;
  const front = useRef<HTMLCanvasElement>(null);
  const back = useRef<HTMLCanvasElement>(null);
  const points = useRef<PointLayer | null>(null);
  const drag = useRef<{ x: number; y: number; hasMoved: boolean } | null>(null);
  const [palette, setPalette] = useState(() => readPalette(document.body));
  const scene = useMemo(() => sceneAt(overview, layout, view), [overview, layout, view]);
  useEffect(() => observeTheme(() => setPalette(readPalette(document.body))), []);
  useEffect(() => {
    if (!isPoints || !back.current) return;
    const colors = new Uint8Array(overview.accounts.length * 3);
    for (const { from, size, family } of overview.subClusters) {
      const rgb = toRgb(familyColor(palette, family));
      for (let account = from; account < from + size; account += 1) colors.set(rgb, account * 3);
    }
    points.current = createPointLayer(back.current, layout, { colors });
    return () => {
      points.current?.destroy();
      points.current = null;
    };
  }, [isPoints, overview, layout, palette]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const context = front.current?.getContext('2d');
      if (!context) return;
      if (isPoints) points.current?.draw(view);
      drawScene(context, { overview, layout, scene, view, palette, selected, isPoints });
    });
    return () => cancelAnimationFrame(frame);
  }, [overview, layout, scene, view, selected, isPoints, palette]);
  const toMap = (clientX: number, clientY: number) => {
    const box = front.current?.getBoundingClientRect();
    return {
      x: (clientX - (box?.x ?? 0) - view.width / 2) / view.zoom + view.x,
      y: (clientY - (box?.y ?? 0) - view.height / 2) / view.zoom + view.y,
    };
  };
  const zoomAt = useRef<(event: WheelEvent) => void>(null);
  useEffect(() => {
    zoomAt.current = (event) => {
      event.preventDefault();
      const at = toMap(event.clientX, event.clientY);
      const zoom = view.zoom * 1.0015 ** -event.deltaY;
      const kept = view.zoom / zoom;
      onView({ ...view, zoom, x: at.x - (at.x - view.x) * kept, y: at.y - (at.y - view.y) * kept });
    };
  });
  useEffect(() => {
    const canvas = front.current;
    const onWheel = (event: WheelEvent) => zoomAt.current?.(event);
    // React listens to wheels passively, where the page cannot be kept from scrolling
    canvas?.addEventListener('wheel', onWheel, { passive: false });
    return () => canvas?.removeEventListener('wheel', onWheel);
  }, []);
  return (
    <>
      {isPoints && (
        <canvas key={palette.surface} ref={back} aria-hidden className="absolute inset-0 size-full" />
      )}
      <canvas
        ref={front}
        aria-hidden
        className="absolute inset-0 size-full cursor-grab touch-none active:cursor-grabbing"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, y: event.clientY, hasMoved: false };
        }}
        onPointerMove={({ clientX, clientY }) => {
          const at = drag.current;
          if (at === null) return;
          const [dx, dy] = [clientX - at.x, clientY - at.y];
          if (!at.hasMoved && Math.hypot(dx, dy) < 4) return;
          drag.current = { x: clientX, y: clientY, hasMoved: true };
          onView({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom });
        }}
        onPointerUp={({ clientX, clientY }) => {
          const wasClick = drag.current?.hasMoved === false;
          drag.current = null;
          if (wasClick) onSelect(targetAt(layout, scene, toMap(clientX, clientY), view) ?? null);
        }}
        onDoubleClick={({ clientX, clientY }) => {
          const target = targetAt(layout, scene, toMap(clientX, clientY), view);
          if (target) onOpen(target);
        }}
      />
    </>
  );
}
