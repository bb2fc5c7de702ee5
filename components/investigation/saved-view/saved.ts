import { toast } from '@/components/ui/toast';
import { ApiProblem } from '@/lib/api-client/problem';
import { openView, saveView } from '@/lib/api-client/views';
import type { ViewDrift } from '@/lib/contracts/views';
import { compareCanvases, isUntouched } from '@/lib/views/compare-canvases';
import { count } from '../requests/count';
import { guarded } from '../requests/guarded';
import { openStored, storedOf } from '../requests/stored';
import type { RoomApi } from '../room-store';
import type { SavedView } from './saved-view';

/** Opens a saved view where everything lies as it was left, and says what the data says otherwise today. */
export async function openSavedView(room: RoomApi, viewId: string): Promise<void> {
  const { view, content, drift } = await openView(viewId);
  openStored(room, content);
  room.set({ saved: { view, base: storedOf(room) } });
  const text =
    drift === null
      ? `“${view.name}” is frozen: it shows the data of the day it was saved.`
      : driftText(drift);
  if (text !== null) room.set({ notice: { text } });
}

function driftText({ gone, changed, linesGained, linesLost, isPartial }: ViewDrift): string | null {
  const parts = [
    ...(gone.length > 0 ? [`${count(gone.length)} nodes are no longer in the data and are not drawn`] : []),
    ...(changed.length > 0 ? [`${count(changed.length)} nodes have another status, cluster or spread`] : []),
    ...(linesGained > 0 ? [`${count(linesGained)} lines are new`] : []),
    ...(linesLost > 0 ? [`${count(linesLost)} lines are gone`] : []),
    ...(isPartial ? ['more lines than are compared at once'] : []),
  ];
  return parts.length === 0 ? null : `Since it was saved: ${parts.join('; ')}.`;
}

/** Ctrl-S: a new version of the open view, or the dialog that names a new one. A conflict is for the reader to resolve. */
export async function saveRoom(room: RoomApi): Promise<void> {
  const { saved } = room.store.getState();
  if (saved === null || saved.view.kind === 'frozen' || !['edit', 'manage'].includes(saved.view.level)) {
    room.set({ dialog: { type: 'save-view' } });
    return;
  }
  await guarded(room, 'Saving', async () => {
    try {
      await saveOver(room, saved, saved.view.version);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
      await meetConflict(room, saved);
    }
  });
}

export async function saveOver(room: RoomApi, saved: SavedView, version: number): Promise<void> {
  const content = storedOf(room);
  const done = await saveView(saved.view.id, version, content);
  room.set({ saved: { view: { ...saved.view, version: done.version }, base: content }, dialog: null });
  toast(`“${saved.view.name}” is saved`, { description: `Version ${done.revision}.` });
}

/** Somebody was faster. When only the name or the people were changed there is nothing to merge. */
async function meetConflict(room: RoomApi, saved: SavedView): Promise<void> {
  const { view, revision, content } = await openView(saved.view.id);
  if (isUntouched(compareCanvases(saved.base, content)))
    return await saveOver(room, { ...saved, view }, view.version);
  room.set({ dialog: { type: 'conflict', theirs: { view, content, by: revision.authorName } } });
}
