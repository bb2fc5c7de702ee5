import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { type CanvasCommand, capturePolicyOf, labelOf } from './command';
import { type CanvasDoc, emptyDoc } from './document';
import { emptyGraphData, type GraphData, mergeGraphData } from './graph-data';
import type { Travelled } from './history';
import { close, emptyHistory, type History, mark, merge, record, redo, travelTo, undo } from './history';
import type { RanQuery } from './origin';
import { reduce } from './reduce';
import { pruned, type Selection } from './selection';
import { type VisibleGraph, visibleGraph } from './visible';

/** The whole state behind one canvas: what was made (doc), how it got there (history), what is known (data), what is looked at. */
export interface CanvasState {
  readonly doc: CanvasDoc;
  readonly history: History;
  readonly data: GraphData;
  readonly selection: Selection;
  /** The node the keyboard stands on. */
  readonly cursor: string | null;
  /** What is drawn, kept beside its sources so that it is computed once per change. */
  readonly visible: VisibleGraph;
  /** What happened last, for the live region. */
  readonly announcement: string;
  /** Who acts now and when: what the next step is signed with. */
  readonly stamp: { readonly at: number; readonly by: string | null };
}

export const emptyState: CanvasState = {
  doc: emptyDoc,
  history: emptyHistory,
  data: emptyGraphData,
  selection: [],
  cursor: null,
  visible: visibleGraph(emptyDoc, emptyGraphData),
  announcement: '',
  stamp: { at: 0, by: null },
};

/** Carries out a command: the document changes, a step is recorded as the command's policy says. */
export function dispatch(state: CanvasState, command: CanvasCommand): CanvasState {
  return answered(state, command, []);
}

/** Carries out a command that came of an answer of the server; the step names the queries. */
export function answered(
  state: CanvasState,
  command: CanvasCommand,
  queries: readonly RanQuery[],
): CanvasState {
  const { doc, diff } = reduce(state.doc, command);
  const visible = visibleGraph(doc, state.data);
  const selection = pruned(state.selection, visible);
  const label = labelOf(command);
  const entry = {
    ...state.stamp,
    queries,
    label,
    diff,
    selection: { before: state.selection, after: selection },
  };
  const history =
    capturePolicyOf(command) === 'merge' ? merge(state.history, entry) : record(state.history, entry);
  return {
    ...state,
    doc,
    history,
    visible,
    selection,
    cursor: keptCursor(state.cursor, visible),
    announcement: sentence(label),
  };
}

/** Starts afresh with what was loaded: no step, nothing to undo. */
export function opened(
  loaded: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  place: Extract<CanvasCommand, { type: 'nodes/place' }>,
): CanvasState {
  const data = mergeGraphData(emptyGraphData, loaded);
  const { doc } = reduce(emptyDoc, place);
  return { ...emptyState, data, doc, visible: visibleGraph(doc, data), announcement: sentence(place.label) };
}

/** Learns facts; what is drawn may gain lines, no step is recorded. */
export function learned(
  state: CanvasState,
  loaded: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
): CanvasState {
  const data = mergeGraphData(state.data, loaded);
  return { ...state, data, visible: visibleGraph(state.doc, data) };
}

export function selected(state: CanvasState, selection: Selection): CanvasState {
  const kept = pruned(selection, state.visible);
  return { ...state, selection: kept, cursor: kept.at(-1) ?? state.cursor };
}

/** Puts the keyboard on a node and selects it alone. */
export function walkedTo(state: CanvasState, key: string): CanvasState {
  return state.visible.nodes.has(key) ? { ...state, cursor: key, selection: [key] } : state;
}

/** Ends a gesture: what was merged since becomes one step. */
export function gestureEnded(state: CanvasState): CanvasState {
  const history = close(state.history);
  return history === state.history ? state : { ...state, history };
}

export function undone(state: CanvasState): CanvasState {
  const travelled = undo(state.doc, state.history);
  const label = travelled.entry && `Undone: ${travelled.entry.label}.`;
  return arrived(state, travelled, travelled.entry?.selection.before, label ?? 'Nothing to undo.');
}

export function redone(state: CanvasState): CanvasState {
  const travelled = redo(state.doc, state.history);
  const label = travelled.entry && `Redone: ${travelled.entry.label}.`;
  return arrived(state, travelled, travelled.entry?.selection.after, label ?? 'Nothing to redo.');
}

/** Goes to the state after a step of the history list; -1 is the beginning. */
export function travelled(state: CanvasState, index: number): CanvasState {
  return arrived(state, travelTo(state.doc, state.history, index), undefined, 'Went to another step.');
}

export function marked(state: CanvasState, name: string): CanvasState {
  return { ...state, history: mark(state.history, name), announcement: `Checkpoint “${name}” set.` };
}

function arrived(
  state: CanvasState,
  to: Travelled,
  selection: Selection | undefined,
  announcement: string,
): CanvasState {
  const visible = to.doc === state.doc ? state.visible : visibleGraph(to.doc, state.data);
  return {
    ...state,
    doc: to.doc,
    history: to.history,
    visible,
    selection: pruned(selection ?? state.selection, visible),
    cursor: keptCursor(state.cursor, visible),
    announcement,
  };
}

function keptCursor(cursor: string | null, visible: VisibleGraph): string | null {
  return cursor !== null && visible.nodes.has(cursor) ? cursor : null;
}

function sentence(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}.`;
}
