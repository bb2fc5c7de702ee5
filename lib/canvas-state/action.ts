import type { CanvasCommand } from './command';
import type { LabelMode } from './shown-labels';
import type { CanvasState } from './state';

/** A key with its modifiers; `ctrl` means Cmd on a Mac. Keys as in `KeyboardEvent.key`, letters in small. */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export type LayoutName =
  | 'force'
  | 'radial'
  | 'hierarchy'
  | 'layers'
  | 'grid'
  | 'by-time'
  | 'by-country'
  | 'by-asn'
  | 'by-cluster';

/** What an action wants from the world outside the document. The room carries it out. */
export type CanvasRequest =
  | { readonly type: 'expand'; readonly keys: readonly string[]; readonly isAsking: boolean }
  | { readonly type: 'common'; readonly keys: readonly string[] }
  | { readonly type: 'common-neighbours'; readonly keys: readonly string[] }
  | { readonly type: 'path'; readonly accountIds: readonly string[] }
  | { readonly type: 'arrange'; readonly layout: LayoutName; readonly keys: readonly string[] }
  | { readonly type: 'view'; readonly change: 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' }
  | {
      readonly type: 'panel';
      readonly panel:
        | 'table'
        | 'timeline'
        | 'activity'
        | 'lanes'
        | 'places'
        | 'why'
        | 'details'
        | 'notes'
        | 'help'
        | 'steps'
        | 'seeds';
    }
  | { readonly type: 'tool'; readonly tool: 'lasso' | 'corners' | 'region' }
  | { readonly type: 'labels'; readonly labels: LabelMode }
  | { readonly type: 'save' }
  /** `scale`: pixels per canvas unit of a PNG. */
  | { readonly type: 'export'; readonly format: 'png' | 'svg' | 'csv' | 'graphml'; readonly scale?: number };

export type ActionOutcome =
  | { readonly commands: readonly CanvasCommand[] }
  | { readonly state: CanvasState }
  | { readonly request: CanvasRequest };

export type ActionGroup =
  | 'history'
  | 'expand'
  | 'node'
  | 'group'
  | 'select'
  | 'view'
  | 'arrange'
  | 'style'
  | 'out';

/** One intent of the investigator. Toolbar, context menu, shortcuts and the help sheet all read it from here. */
export interface CanvasAction {
  readonly id: string;
  readonly label: string;
  /** Name of the icon in the room's icon map. */
  readonly icon: string;
  readonly group: ActionGroup;
  /** The first is shown in menus; all of them work while the canvas has the focus. */
  readonly shortcuts: readonly Shortcut[];
  canRun(state: CanvasState): boolean;
  run(state: CanvasState): ActionOutcome;
}
