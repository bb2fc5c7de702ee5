'use client';

import { useStore } from 'zustand';
import { useRoom, useRoomApi } from './room-context';

/** Regions with notes, as frames that move with the canvas. */
export function Regions() {
  const room = useRoomApi();
  const notes = useRoom(({ canvas }) => canvas.doc.notes);
  const view = useStore(room.viewport, ({ now }) => now);
  const regions = [...notes.values()].filter(({ on }) => on === 'region');
  if (regions.length === 0 || view === null) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
      {regions.map(({ key, x, y, width, height, text, tags }) => (
        <div
          key={key}
          className="absolute border border-dashed border-accent text-xs text-accent"
          style={{
            left: (x - view.x) * view.zoom,
            top: (y - view.y) * view.zoom,
            width: width * view.zoom,
            height: height * view.zoom,
          }}
        >
          <span className="absolute -top-5 left-0 max-w-full truncate">{text || tags.join(', ')}</span>
        </div>
      ))}
    </div>
  );
}
