import { loadNodes } from '@/lib/api-client/graph';
import { learned } from '@/lib/canvas-state/state';
import { fromStoredCanvas, toStoredCanvas } from '@/lib/canvas-state/stored-canvas';
import { graphLimits } from '@/lib/contracts/graph';
import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { RoomApi } from '../room-store';

/** The canvas of a room as it is saved and shared, with the part in sight. */
export function storedOf(room: RoomApi): StoredCanvas {
  const { canvas, runId } = room.store.getState();
  const now = room.viewport.getState().now;
  const view = now && { x: now.x + now.width / 2, y: now.y + now.height / 2, zoom: now.zoom };
  return toStoredCanvas(canvas, { runId, view });
}

/** Puts a stored canvas into a room as it was: places, log, selection, part in sight. Nothing is arranged anew. */
export function openStored(room: RoomApi, stored: StoredCanvas): void {
  const { state, runId, view } = fromStoredCanvas(stored);
  room.store.setState(({ canvas }) => ({
    canvas: {
      ...state,
      stamp: canvas.stamp,
      announcement: `Opened a canvas of ${state.doc.nodes.size} nodes.`,
    },
    runId,
    openingQueries: [],
    edgeSelection: [],
    weakest: new Set(),
    notice: null,
    look: view === null ? { at: 'all' } : { at: 'view', view },
  }));
}

/**
 * Reads the facts of what is on the canvas that the room does not know yet; says how many things the data no longer has.
 * Their places are kept, so that they come back when the data does.
 */
export async function refreshFacts(room: RoomApi): Promise<void> {
  const { canvas, runId } = room.store.getState();
  const missing = [...canvas.doc.nodes.keys()].filter(
    (key) => !canvas.data.nodes.has(key) && !key.startsWith('aggregate:'),
  );
  let gone = 0;
  const present: string[] = [...canvas.data.nodes.keys()].filter((key) => !key.startsWith('aggregate:'));
  for (let from = 0; from < missing.length; from += graphLimits.expandMax) {
    const keys = missing.slice(from, from + graphLimits.expandMax);
    const part = await loadNodes({
      keys,
      present: present.slice(-graphLimits.presentMax),
      ...(runId === null ? {} : { runId }),
    });
    room.update((state) => learned(state, part));
    present.push(...keys);
    gone += part.unknown.length;
  }
  if (gone > 0) {
    room.set({ notice: { text: `${gone} of the saved nodes are no longer in the data and are not drawn.` } });
  }
}
