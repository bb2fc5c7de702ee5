import { loadNodes } from '@/lib/api-client/graph';
import { bring } from '@/lib/canvas-state/bring';
import type { RoomApi } from '../room-store';
import { guarded } from './guarded';
import { openHub } from './open-hub';

/** Puts a hub of an account on the canvas, with one group for all the accounts behind it. */
export async function placeHub(room: RoomApi, accountKey: string, hubKey: string): Promise<void> {
  await guarded(room, 'Placing the hub', async () => {
    const { canvas, runId } = room.store.getState();
    const present = [...canvas.doc.nodes.keys()].filter((key) => !key.startsWith('aggregate:'));
    const part = await loadNodes({ keys: [hubKey], present, ...(runId === null ? {} : { runId }) });
    const origin = canvas.doc.nodes.get(accountKey) ?? { x: 0, y: 0 };
    const hub = part.nodes.find(({ key }) => key === hubKey);
    if (hub?.type !== 'identifier') return;
    const label = `place the hub ${hub.label}`;
    room.update((state) => bring(state, part, { broughtBy: accountKey, label, origin }));
    openHub(room, hub);
  });
}
