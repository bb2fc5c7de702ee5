import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { CanvasDifference } from '@/lib/contracts/views';

type Node = StoredCanvas['nodes'][number];

const isMoved = (a: Node, b: Node): boolean => a.x !== b.x || a.y !== b.y;
const isChanged = (a: Node, b: Node): boolean =>
  a.isPinned !== b.isPinned ||
  a.isHidden !== b.isHidden ||
  a.isDismissed !== b.isDismissed ||
  a.groupId !== b.groupId;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const byKey = <T extends { key: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.key, record]));

/** What somebody did between two versions of a canvas. */
export function compareCanvases(from: StoredCanvas, to: StoredCanvas): CanvasDifference {
  const [before, after] = [byKey(from.nodes), byKey(to.nodes)];
  const both = [...after.values()].flatMap((now) => {
    const then = before.get(now.key);
    return then ? [{ key: now.key, then, now }] : [];
  });
  const [oldNotes, newNotes] = [byKey(from.notes), byKey(to.notes)];
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
    moved: both.filter(({ then, now }) => isMoved(then, now)).map(({ key }) => key),
    changed: both.filter(({ then, now }) => isChanged(then, now)).map(({ key }) => key),
    notesAdded: [...newNotes.keys()].filter((key) => !oldNotes.has(key)).length,
    notesRemoved: [...oldNotes.keys()].filter((key) => !newNotes.has(key)).length,
    notesChanged: [...newNotes].filter(([key, note]) => oldNotes.has(key) && !isSame(oldNotes.get(key), note))
      .length,
    settingsChanged: !isSame(from.settings, to.settings),
  };
}

/** Whether nothing was done between two versions. */
export function isUntouched({ settingsChanged, ...rest }: CanvasDifference): boolean {
  const { notesAdded, notesRemoved, notesChanged, ...keys } = rest;
  const notes = notesAdded + notesRemoved + notesChanged;
  return !settingsChanged && notes === 0 && Object.values(keys).every((list) => list.length === 0);
}
