'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { formatQuantity } from '@/components/ui/format/number';
import type { CanvasDifference } from '@/lib/contracts/views';
import { compareCanvases } from '@/lib/views/compare-canvases';
import { mergeCanvases } from '@/lib/views/merge-canvases';
import { guarded } from '../requests/guarded';
import { openStored, storedOf } from '../requests/stored';
import { useRoom, useRoomApi } from '../room-context';
import { saveOver } from './saved';
import type { TheirVersion } from './saved-view';

/** Two people have changed the same view: shows what each did, and merges both or keeps mine as a copy. */
export function ConflictDialog({ theirs }: { theirs: TheirVersion }) {
  const room = useRoomApi();
  const saved = useRoom((state) => state.saved);
  if (saved === null) return null;
  const mine = storedOf(room);
  const merge = () =>
    guarded(room, 'Merging', async () => {
      openStored(room, mergeCanvases(saved.base, mine, theirs.content));
      await saveOver(room, { ...saved, view: theirs.view }, theirs.view.version);
    });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && room.set({ dialog: null })}
      title={`${theirs.by} has saved “${theirs.view.name}” meanwhile`}
      description="Nothing was overwritten, and nothing of yours is lost."
      footer={
        <>
          <Button onClick={() => room.set({ dialog: null })}>Go on without saving</Button>
          <Button onClick={() => room.set({ dialog: { type: 'save-view' } })}>Save mine as a copy</Button>
          <Button variant="primary" onClick={() => void merge()}>
            Merge both
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-4 pb-2 text-sm">
        <Changes title="You" difference={compareCanvases(saved.base, mine)} />
        <Changes title={theirs.by} difference={compareCanvases(saved.base, theirs.content)} />
      </div>
      <p className="pb-2 text-xs text-muted">
        Merging keeps what either added; where both moved the same node, it lies where you put it; a note that
        both changed is kept twice.
      </p>
    </Dialog>
  );
}

function Changes({ title, difference }: { title: string; difference: CanvasDifference }) {
  const { added, removed, moved, changed, notesAdded, notesChanged, notesRemoved, settingsChanged } =
    difference;
  const notes = notesAdded + notesChanged + notesRemoved;
  const lines = [
    ...(added.length > 0 ? [`added ${formatQuantity(added.length, 'node')}`] : []),
    ...(removed.length > 0 ? [`removed ${formatQuantity(removed.length, 'node')}`] : []),
    ...(moved.length > 0 ? [`moved ${formatQuantity(moved.length, 'node')}`] : []),
    ...(changed.length > 0 ? [`pinned, hid or grouped ${formatQuantity(changed.length, 'node')}`] : []),
    ...(notes > 0 ? [`wrote on ${formatQuantity(notes, 'note')}`] : []),
    ...(settingsChanged ? ['changed filter or style'] : []),
  ];
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-4 text-muted">
        {lines.length > 0 ? (
          lines.map((line) => <li key={line}>{line}</li>)
        ) : (
          <li>changed nothing that is drawn</li>
        )}
      </ul>
    </section>
  );
}
