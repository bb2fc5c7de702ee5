import { type KeyboardEvent, useCallback } from 'react';
import { actionForKey } from '@/lib/canvas-state/actions';
import { walkedTo } from '@/lib/canvas-state/state';
import { type Direction, startOfWalk, stepFrom } from '@/lib/canvas-state/walk';
import { useRoomApi } from './room-context';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys of the focused canvas: arrows walk along the lines, the rest are actions of the registry. */
export function useCanvasKeys(onMenuKey: () => void): (event: KeyboardEvent) => void {
  const room = useRoomApi();
  return useCallback(
    (event) => {
      if (event.target !== event.currentTarget) return;
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const direction = arrows[event.key];
      if (isMenuKey) onMenuKey();
      else if (direction && !event.ctrlKey && !event.altKey && !event.metaKey) walk(direction);
      else {
        const action = actionForKey(event);
        if (!action) return;
        room.run(action.id);
      }
      event.preventDefault();
      event.stopPropagation();

      function walk(to: Direction): void {
        const { canvas } = room.store.getState();
        const from = canvas.cursor ?? canvas.selection.at(-1);
        const next = from === undefined ? startOfWalk(canvas.visible) : stepFrom(canvas.visible, from, to);
        if (next === undefined) return;
        room.update((state) => walkedTo(state, next));
        room.set({ look: { at: 'node', key: next } });
      }
    },
    [room, onMenuKey],
  );
}
