'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Point } from '@/lib/canvas-state/command';
import { selected } from '@/lib/canvas-state/state';
import { isInside } from './is-inside';
import { useRoom, useRoomApi } from './room-context';

const hints = {
  lasso: 'Draw around what you want to select.',
  corners: 'Click two opposite corners of what you want to select.',
  region: 'Click two opposite corners of the region to note something about.',
} as const;

/** Lies over the canvas while a tool is on: a drawn lasso, or two clicked corners (the same without dragging). */
export function DrawTool() {
  const room = useRoomApi();
  const tool = useRoom((state) => state.tool);
  const [points, setPoints] = useState<readonly Point[]>([]);
  if (tool === null) return null;
  const end = () => {
    setPoints([]);
    room.set({ tool: null });
  };
  const finish = (shape: readonly Point[]) => {
    if (tool === 'region') room.set({ region: regionOf(shape), inspectorTab: 'notes' });
    else {
      const { canvas } = room.store.getState();
      const inside = [...canvas.visible.nodes.keys()].filter((key) => {
        const at = room.renderer?.placeOf(key);
        return at !== undefined && isInside(at, shape);
      });
      room.update((state) => selected(state, inside));
    }
    end();
  };
  const regionOf = ([a, , b]: readonly Point[]) => {
    const view = room.renderer?.viewport();
    if (!a || !b || !view) return null;
    const x = view.x + Math.min(a.x, b.x) / view.zoom;
    const y = view.y + Math.min(a.y, b.y) / view.zoom;
    return { x, y, width: Math.abs(a.x - b.x) / view.zoom, height: Math.abs(a.y - b.y) / view.zoom };
  };
  return (
    <div className="absolute inset-0 z-10">
      <svg
        role="presentation"
        className="size-full cursor-crosshair touch-none"
        onPointerDown={(event) => {
          const at = { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
          if (tool === 'lasso') {
            event.currentTarget.setPointerCapture(event.pointerId);
            setPoints([at]);
            return;
          }
          const [first] = points;
          if (first === undefined) setPoints([at]);
          else finish([first, { x: at.x, y: first.y }, at, { x: first.x, y: at.y }]);
        }}
        onPointerMove={({ nativeEvent: { offsetX, offsetY } }) => {
          if (points.length === 0) return;
          const at = { x: offsetX, y: offsetY };
          setPoints(tool === 'lasso' ? [...points, at] : [points[0] ?? at, at]);
        }}
        onPointerUp={() => {
          if (tool === 'lasso' && points.length > 2) finish(points);
        }}
      >
        <Shape points={points} isLasso={tool === 'lasso'} />
      </svg>
      <p className="absolute bottom-3 left-1/2 flex -translate-x-1/2 items-center gap-2 rounded-md bg-raised px-3 py-1.5 text-sm shadow-raised">
        {hints[tool]}
        <Button size="sm" onClick={end}>
          Stop
        </Button>
      </p>
    </div>
  );
}

function Shape({ points, isLasso }: { points: readonly Point[]; isLasso: boolean }) {
  const style = { fill: 'var(--accent)', fillOpacity: 0.15, stroke: 'var(--accent)', strokeWidth: 1.5 };
  if (isLasso) return <polygon points={points.map(({ x, y }) => `${x},${y}`).join(' ')} {...style} />;
  const [a, b] = points;
  if (!a || !b) return null;
  const box = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) };
  return <rect {...box} width={Math.abs(a.x - b.x)} height={Math.abs(a.y - b.y)} {...style} />;
}
