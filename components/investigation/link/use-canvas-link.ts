import { useEffect } from 'react';
import { storedOf } from '../requests/stored';
import { useRoomApi } from '../room-context';
import { toLink } from './canvas-link';

/** Rest after the last change until the address follows it. */
const restMs = 700;

/**
 * Keeps the address true: once the canvas was changed by hand, the address holds it, so that a reload or the address in
 * another tab opens the same. A canvas too large for an address keeps the address it was opened by.
 */
export function useCanvasLink(): void {
  const room = useRoomApi();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: string | undefined;
    const follow = async (): Promise<void> => {
      const link = await toLink(storedOf(room));
      if (link === undefined || link === last) return;
      last = link;
      window.history.replaceState(window.history.state, '', link);
    };
    const stop = room.store.subscribe(({ canvas, saved }, before) => {
      // a saved view has an address of its own
      if (saved !== null) return;
      const isStep = canvas.history !== before.canvas.history && canvas.history.past.length > 0;
      if (!isStep) return;
      clearTimeout(timer);
      timer = setTimeout(() => void follow(), restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [room]);
}
