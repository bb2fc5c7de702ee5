import type { EdgeMode, NodeRecord } from './document';
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
  | { readonly type: 'edges/mode'; readonly edgeMode: EdgeMode }
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

const edgeModeTitles: Record<EdgeMode, string> = {
  values: 'shared values',
  links: 'links',
  both: 'shared values and links',
};

/** What the step is called in "Undo: …", beginning with a small letter. */
export function labelOf(command: CanvasCommand): string {
  switch (command.type) {
    case 'nodes/place':
    case 'nodes/arrange':
    case 'nodes/remove':
    case 'filter/set':
      return command.label;
    case 'nodes/move':
      return `move ${things(command.positions.size)}`;
    case 'nodes/pin':
      return `${command.isPinned ? 'pin' : 'unpin'} ${things(command.keys.length)}`;
    case 'nodes/hide':
      return `${command.isHidden ? 'hide' : 'show'} ${things(command.keys.length)}`;
    case 'edges/mode':
      return `draw ${edgeModeTitles[command.edgeMode]}`;
    case 'canvas/clear':
      return 'clear the canvas';
  }
}
