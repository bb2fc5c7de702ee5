import { createStore, type StoreApi } from 'zustand';
import type { GraphRenderer, Viewport } from '@/components/canvas/graph-renderer';
import type { CanvasRequest } from '@/lib/canvas-state/action';
import { afterOutcome, findAction } from '@/lib/canvas-state/actions';
import type { Comparison } from '@/lib/canvas-state/changes';
import type { NoteRecord } from '@/lib/canvas-state/document';
import type { RanQuery } from '@/lib/canvas-state/origin';
import type { LabelMode } from '@/lib/canvas-state/shown-labels';
import { type CanvasState, emptyState } from '@/lib/canvas-state/state';
import type { StoredView } from '@/lib/canvas-state/stored-canvas';
import type { Mention, ViewEvents } from '@/lib/contracts/comments';
import type { ExpandInput } from '@/lib/contracts/graph';
import type { SavedView, TheirVersion } from './saved-view/saved-view';

export type InspectorTab = 'details' | 'why' | 'rows' | 'notes' | 'comments';
export type DockTab = 'table' | 'timeline' | 'activity' | 'lanes' | 'places' | 'steps';

/** What was brought and what was not; `again` brings the next ones. */
export interface Notice {
  readonly text: string;
  readonly again?: { readonly label: string; readonly request: ExpandInput };
  /** What the server ran for it. */
  readonly queries?: readonly RanQuery[];
}

export interface RoomState {
  readonly canvas: CanvasState;
  readonly edgeSelection: readonly string[];
  /** Lines marked as the weakest step of a path. */
  readonly weakest: ReadonlySet<string>;
  readonly runId: string | null;
  /** What the server ran for the first picture. */
  readonly openingQueries: readonly RanQuery[];
  readonly inspectorTab: InspectorTab;
  /** What the pointer does on the canvas just now, beyond selecting and panning. */
  readonly tool: 'lasso' | 'corners' | 'region' | null;
  /** Region to be noted, canvas units. */
  readonly region: Pick<NoteRecord, 'x' | 'y' | 'width' | 'height'> | null;
  readonly labels: LabelMode;
  /** Two dates that are compared. */
  readonly comparison: Comparison | null;
  readonly dock: DockTab | null;
  readonly dialog:
    | { readonly type: 'expand'; readonly key: string }
    | { readonly type: 'expand-many'; readonly keys: readonly string[] }
    | { readonly type: 'conflict'; readonly theirs: TheirVersion }
    | { readonly type: 'help' | 'seeds' | 'save-view' }
    | null;
  /** The saved view that is open here. */
  readonly saved: SavedView | null;
  /** People who have the open view open. */
  readonly present: readonly Mention[];
  /** Why the view that was open here may no longer be seen. */
  readonly ended: ViewEvents['end']['reason'] | null;
  /** The thread of comments that was asked for. */
  readonly openThread: string | null;
  readonly notice: Notice | null;
  /** What is being loaded, for the status line. */
  readonly busy: string | null;
  /** Where to look once the present change is drawn; a new object each time. */
  readonly look:
    | { readonly at: 'all' }
    | { readonly at: 'node'; readonly key: string }
    | { readonly at: 'view'; readonly view: StoredView }
    | null;
}

export interface RoomApi {
  /** Who works here. */
  readonly actorId: string | null;
  readonly store: StoreApi<RoomState>;
  /** The part in sight, apart from the rest because it changes with every frame of a pan. */
  readonly viewport: StoreApi<{ readonly now: Viewport | null }>;
  /** Changes the canvas by a pure function. */
  update(change: (canvas: CanvasState) => CanvasState): void;
  set(change: Partial<Omit<RoomState, 'canvas'>>): void;
  /** Runs an action of the registry if it can run now; what it asks of the world outside is performed. */
  run(actionId: string): void;
  /** The drawing, while there is one. */
  readonly renderer: GraphRenderer | null;
  attach(renderer: GraphRenderer | null): void;
}

export const emptyRoom: RoomState = {
  canvas: emptyState,
  edgeSelection: [],
  weakest: new Set(),
  runId: null,
  openingQueries: [],
  inspectorTab: 'details',
  tool: null,
  region: null,
  labels: 'shown',
  comparison: null,
  dock: null,
  dialog: null,
  saved: null,
  present: [],
  ended: null,
  openThread: null,
  notice: null,
  busy: null,
  look: null,
};

/** The state of one investigation room and the few ways to change it; `perform` carries out requests of actions. */
export function createRoom(
  perform: (room: RoomApi, request: CanvasRequest) => void,
  actorId: string | null,
): RoomApi {
  const store = createStore<RoomState>(() => emptyRoom);
  let renderer: GraphRenderer | null = null;
  const viewport = createStore<{ readonly now: Viewport | null }>(() => ({ now: null }));
  const api: RoomApi = {
    actorId,
    store,
    viewport,
    get renderer() {
      return renderer;
    },
    attach: (next) => {
      renderer = next;
    },
    update: (change) =>
      store.setState(({ canvas }) => {
        const stamped = { ...canvas, stamp: { at: Date.now(), by: actorId } };
        const next = change(stamped);
        return next === stamped ? {} : { canvas: next };
      }),
    set: (change) => store.setState(change),
    run: (actionId) => {
      const action = findAction(actionId);
      const { canvas } = store.getState();
      if (!action?.canRun(canvas)) return;
      const outcome = action.run(canvas);
      if ('request' in outcome) perform(api, outcome.request);
      else api.update((state) => afterOutcome(state, outcome));
    },
  };
  return api;
}
