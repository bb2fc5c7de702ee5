import type { CanvasSettings, GroupRecord, NodeRecord, NoteRecord } from './document';
import type { CanvasFilter } from './filter';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Everything that can happen to the document, as plain data. */
export type CanvasCommand =
  | { readonly type: 'nodes/place'; readonly nodes: readonly NodeRecord[]; readonly label: string }
  | { readonly type: 'nodes/move'; readonly positions: ReadonlyMap<string, Point> }
  | { readonly type: 'nodes/arrange'; readonly positions: ReadonlyMap<string, Point>; readonly label: string }
  | { readonly type: 'nodes/pin'; readonly keys: readonly string[]; readonly isPinned: boolean }
  | { readonly type: 'nodes/hide'; readonly keys: readonly string[]; readonly isHidden: boolean }
  | { readonly type: 'nodes/remove'; readonly keys: readonly string[]; readonly label: string }
  | { readonly type: 'filter/set'; readonly filter: CanvasFilter; readonly label: string }
  | { readonly type: 'nodes/dismiss'; readonly keys: readonly string[]; readonly isDismissed: boolean }
  | {
      readonly type: 'groups/make';
      readonly group: GroupRecord;
      readonly keys: readonly string[];
      readonly label: string;
    }
  | { readonly type: 'groups/dissolve'; readonly keys: readonly string[] }
  | { readonly type: 'groups/fold'; readonly keys: readonly string[]; readonly isFolded: boolean }
  | { readonly type: 'notes/write'; readonly note: NoteRecord }
  | { readonly type: 'notes/erase'; readonly keys: readonly string[] }
  | { readonly type: 'settings/set'; readonly change: Partial<CanvasSettings>; readonly label: string }
  | { readonly type: 'many'; readonly commands: readonly CanvasCommand[]; readonly label: string }
  | { readonly type: 'canvas/clear' };

/**
 * How a command enters history: `record` is one step; `merge` joins the step that is open until the gesture ends;
 * `never` changes the document without a step (only the first loading of a canvas).
 */
export type CapturePolicy = 'record' | 'merge' | 'never';

export function capturePolicyOf(command: CanvasCommand): CapturePolicy {
  return command.type === 'nodes/move' ? 'merge' : 'record';
}

const things = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);

/** What the step is called in "Undo: …", beginning with a small letter. */
export function labelOf(command: CanvasCommand): string {
  switch (command.type) {
    case 'nodes/place':
    case 'nodes/arrange':
    case 'nodes/remove':
    case 'filter/set':
    case 'groups/make':
    case 'settings/set':
    case 'many':
      return command.label;
    case 'nodes/move':
      return `move ${things(command.positions.size)}`;
    case 'nodes/pin':
      return `${command.isPinned ? 'pin' : 'unpin'} ${things(command.keys.length)}`;
    case 'nodes/hide':
      return `${command.isHidden ? 'hide' : 'show'} ${things(command.keys.length)}`;
    case 'nodes/dismiss':
      return `${command.isDismissed ? 'dismiss' : 'take back'} ${things(command.keys.length)}`;
    case 'groups/dissolve':
      return command.keys.length === 1 ? 'ungroup' : `ungroup ${command.keys.length} groups`;
    case 'groups/fold':
      return `${command.isFolded ? 'fold' : 'unfold'} ${command.keys.length === 1 ? '1 group' : `${command.keys.length} groups`}`;
    case 'notes/write':
      return `write a note on a ${command.note.on === 'edge' ? 'line' : command.note.on}`;
    case 'notes/erase':
      return 'erase a note';
    case 'canvas/clear':
      return 'clear the canvas';
  }
}
