import { loadNodes } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import { selected } from '@/lib/canvas-state/state';
import { graphLimits, type SeedHit } from '@/lib/contracts/graph';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';

/** Puts the known lines of a pasted list on the canvas and selects them. */
export async function placeSeeds(room: RoomApi, hits: readonly SeedHit[]): Promise<void> {
  await guarded(room, 'Placing the list', async () => {
    const { canvas, runId } = room.store.getState();
    const keys = [...new Set(hits.map(({ key }) => key))].slice(0, graphLimits.expandMax);
    const present = [...canvas.doc.nodes.keys()].filter((key) => !key.startsWith('aggregate:'));
    const part = await loadNodes({ keys, present, ...(runId === null ? {} : { runId }) });
    const label = `add a list of ${keys.length}`;
    const view = room.renderer?.viewport();
    const origin = view ? { x: view.x + view.width / 2, y: view.y + view.height / 2 } : { x: 0, y: 0 };
    room.update((state) => selected(bring(state, part, { broughtBy: 'list', label, origin }), keys));
    room.set({ look: { at: 'all' } });
  });
}
