'use client';

import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '@/components/ui/button';
import { useRoomApi } from './room-context';

export function ZoomButtons({ zoom }: { zoom: number }) {
  const room = useRoomApi();
  return (
    <div className="flex flex-col items-center rounded-md border border-line bg-raised p-0.5">
      <IconButton label="Zoom in (+)" onClick={() => room.run('zoom-in')}>
        <Plus />
      </IconButton>
      <span className="text-[11px] text-muted tabular-nums">{Math.round(zoom * 100)}%</span>
      <IconButton label="Zoom out (−)" onClick={() => room.run('zoom-out')}>
        <Minus />
      </IconButton>
      <IconButton label="Fit everything (F)" onClick={() => room.run('fit')}>
        <Maximize />
      </IconButton>
    </div>
  );
}
