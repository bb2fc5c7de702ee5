import {
  applyCanvasDiff,
  type CanvasDiff,
  type CanvasDoc,
  invertCanvasDiff,
  isEmptyCanvasDiff,
  squashCanvasDiffs,
} from './document';
import { forgotten, type Origin, type Provenance } from './origin';

/** One step that can be undone. `checkpoint` is a name the investigator gave to the state after it. */
export interface HistoryEntry extends Provenance {
  readonly diff: CanvasDiff;
  /** Selection before and after, so that undoing also gives back what was selected. */
  readonly selection: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly checkpoint?: string;
}

/**
 * The event log as a value: it serves undo, checkpoints, replay and "who added this". `open` is a gesture under way (a
 * drag); it becomes one entry when it is closed. Entries beyond the depth leave the origins of what they brought.
 */
export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  readonly open: HistoryEntry | null;
  readonly origins: ReadonlyMap<string, Origin>;
}

export const emptyHistory: History = { past: [], future: [], open: null, origins: new Map() };

/** Steps that can be undone; of older ones only the origins are kept. */
export const historyDepthMax = 500;

/** Adds a step, closing an open gesture first. A step that changes nothing is not recorded and keeps the redo steps. */
export function record(history: History, entry: HistoryEntry): History {
  const closed = close(history);
  return isEmptyCanvasDiff(entry.diff) ? closed : appended(closed, entry);
}

/** Joins the change to the open gesture with the same label, or opens one. */
export function merge(history: History, entry: HistoryEntry): History {
  if (history.open === null || history.open.label !== entry.label) {
    return { ...close(history), open: entry };
  }
  const diff = squashCanvasDiffs(history.open.diff, entry.diff);
  const selection = { before: history.open.selection.before, after: entry.selection.after };
  return { ...history, open: { ...history.open, diff, selection } };
}

/** Ends the open gesture, if there is one: it becomes one step. */
export function close(history: History): History {
  if (history.open === null) return history;
  const { open } = history;
  const withoutOpen = { ...history, open: null };
  return isEmptyCanvasDiff(open.diff) ? withoutOpen : appended(withoutOpen, open);
}

function appended(history: History, entry: HistoryEntry): History {
  const steps = [...history.past, entry];
  const tooOld = steps.slice(0, -historyDepthMax);
  const origins = tooOld.length === 0 ? history.origins : tooOld.reduce(forgotten, history.origins);
  return { past: steps.slice(-historyDepthMax), future: [], open: null, origins };
}

export interface Travelled {
  readonly doc: CanvasDoc;
  readonly history: History;
  /** The step that was undone or redone; null when there was none. */
  readonly entry: HistoryEntry | null;
}

export function undo(doc: CanvasDoc, history: History): Travelled {
  const closed = close(history);
  const entry = closed.past.at(-1);
  if (entry === undefined) return { doc, history: closed, entry: null };
  return {
    doc: applyCanvasDiff(doc, invertCanvasDiff(entry.diff)),
    history: { ...closed, past: closed.past.slice(0, -1), future: [entry, ...closed.future] },
    entry,
  };
}

export function redo(doc: CanvasDoc, history: History): Travelled {
  const closed = close(history);
  const entry = closed.future[0];
  if (entry === undefined) return { doc, history: closed, entry: null };
  return {
    doc: applyCanvasDiff(doc, entry.diff),
    history: { ...closed, past: [...closed.past, entry], future: closed.future.slice(1) },
    entry,
  };
}

/** Goes to the state after step `index` (0-based over past and future together; -1 is the beginning). */
export function travelTo(doc: CanvasDoc, history: History, index: number): Travelled {
  let state: Travelled = { doc, history: close(history), entry: null };
  while (state.history.past.length > index + 1) state = undo(state.doc, state.history);
  while (state.history.past.length < index + 1 && state.history.future.length > 0) {
    state = redo(state.doc, state.history);
  }
  return state;
}

/** Names the present state, so that the list of steps shows where the investigator thought it worth keeping. */
export function mark(history: History, checkpoint: string): History {
  const closed = close(history);
  const last = closed.past.at(-1);
  if (last === undefined) return closed;
  return { ...closed, past: [...closed.past.slice(0, -1), { ...last, checkpoint }] };
}
