'use client';

import { useStore } from 'zustand';
import { Minimap } from '@/components/canvas/minimap';
import type { Scene } from '@/components/canvas/scene';
import { useRoomApi } from './room-context';
import { ZoomButtons } from './zoom-buttons';

/** Minimap and zoom. The only part that renders with every frame of a pan. */
export function ViewControls({ scene }: { scene: Scene }) {
  const room = useRoomApi();
  const viewport = useStore(room.viewport, ({ now }) => now);
  return (
    <div className="absolute right-3 bottom-3 flex items-end gap-2">
      <Minimap scene={scene} viewport={viewport} onGo={(point) => room.renderer?.centreOn(point)} />
      <ZoomButtons zoom={viewport?.zoom ?? 1} />
    </div>
  );
}
