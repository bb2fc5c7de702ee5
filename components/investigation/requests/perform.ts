import { runLayout } from '@/components/canvas/layout/run-layout';
import type { CanvasRequest } from '@/lib/canvas-state/action';
import { dispatch } from '@/lib/canvas-state/state';
import type { RoomApi } from '../room-store';
import { saveRoom } from '../saved-view/saved';
import { expandSelection } from './expand';
import { expandCommon, expandMany } from './expand-many';
import { exportCanvas } from './export';
import { guarded } from './guarded';
import { showPaths } from './path';
import { toLayoutRequest } from './to-layout-request';

/** Carries out what an action asks of the world outside the document. */
export async function perform(room: RoomApi, request: CanvasRequest): Promise<void> {
  switch (request.type) {
    case 'expand':
      return expandSelection(room, request.keys, request.isAsking);
    case 'common':
      return expandCommon(room, request.keys);
    case 'common-neighbours':
      return expandMany(room, { keys: request.keys, each: 25, what: 'common' });
    case 'path':
      return showPaths(room, request.accountIds);
    case 'arrange':
      return arrangeCanvas(room, request);
    case 'view':
      look(room, request.change);
      break;
    case 'panel':
      openPanel(room, request.panel);
      break;
    case 'tool':
      room.set({ tool: request.tool });
      break;
    case 'labels':
      room.set({ labels: request.labels });
      break;
    case 'save':
      return saveRoom(room);
    case 'export':
      return exportCanvas(room, request);
  }
}

async function arrangeCanvas(
  room: RoomApi,
  { layout, keys }: Extract<CanvasRequest, { type: 'arrange' }>,
): Promise<void> {
  await guarded(room, 'Arranging', async () => {
    const { canvas } = room.store.getState();
    const positions = await runLayout(toLayoutRequest(layout, canvas.visible, canvas.selection, keys));
    const middle = keys.length > 0 ? middleOf(room, keys) : { x: 0, y: 0 };
    const moved = new Map(
      [...positions].map(([key, { x, y }]) => [key, { x: x + middle.x, y: y + middle.y }]),
    );
    const label = `arrange ${moved.size} nodes`;
    room.update((state) => dispatch(state, { type: 'nodes/arrange', positions: moved, label }));
    if (keys.length === 0) room.set({ look: { at: 'all' } });
  });
}

function middleOf(room: RoomApi, keys: readonly string[]): { x: number; y: number } {
  const { doc } = room.store.getState().canvas;
  const places = keys.flatMap((key) => doc.nodes.get(key) ?? []);
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, places.length), y: sum.y / Math.max(1, places.length) };
}

function look(room: RoomApi, change: Extract<CanvasRequest, { type: 'view' }>['change']): void {
  const { renderer } = room;
  if (renderer === null) return;
  if (change === 'fit') renderer.fit();
  else if (change === 'fit-selection') renderer.fit(room.store.getState().canvas.selection);
  else renderer.zoomBy(change === 'zoom-in' ? 1.3 : 1 / 1.3);
}

function openPanel(room: RoomApi, panel: Extract<CanvasRequest, { type: 'panel' }>['panel']): void {
  const { dock } = room.store.getState();
  if (panel === 'help' || panel === 'seeds') room.set({ dialog: { type: panel } });
  else if (panel === 'why' || panel === 'details' || panel === 'notes') room.set({ inspectorTab: panel });
  else room.set({ dock: dock === panel ? null : panel });
}
