import {
  type StoredCanvas,
  storedCanvas,
  storedCanvasLimits,
  storedCanvasVersion,
} from '@/lib/contracts/stored-canvas';
import { InvalidInputError } from '@/lib/domain/errors';
import { type CanvasDoc, settingsOf } from './document';
import { edgesAt, emptyGraphData, type GraphData, mergeGraphData } from './graph-data';
import type { History, HistoryEntry } from './history';
import { forgotten, type Origin, originsBy } from './origin';
import { type CanvasState, emptyState } from './state';
import {
  docOf,
  rounded,
  toStoredGroup,
  toStoredNode,
  toStoredNote,
  toStoredSettings,
} from './stored-records';
import { fromStoredStep, toStoredProvenance, toStoredStep } from './stored-step';
import { visibleGraph } from './visible';

/** Part of the canvas in sight: its middle in canvas units and CSS pixels per unit. */
export interface StoredView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Node records in the diffs of the stored log; older steps leave only the origins of what they brought. */
const logRecordsMax = 40_000;

/**
 * The canvas as it is saved, shared and exported. Positions are rounded to a tenth of a unit; of the log the newest steps
 * are kept whole, of older ones the origins.
 */
export function toStoredCanvas(
  state: CanvasState,
  { runId, view = null }: { readonly runId: string | null; readonly view?: StoredView | null },
): StoredCanvas {
  const { doc, history } = state;
  const { kept, older } = splitPast(history);
  const steps = [...kept, ...history.future.slice(0, storedCanvasLimits.stepsMax - kept.length)];
  const origins = originsBy(doc, older.reduce(forgotten, history.origins));
  return {
    version: storedCanvasVersion,
    runId,
    nodes: [...doc.nodes.values()].map(toStoredNode),
    groups: [...doc.groups.values()].map(toStoredGroup),
    notes: [...doc.notes.values()].map(toStoredNote),
    settings: toStoredSettings(settingsOf(doc)),
    log: {
      steps: steps.map(toStoredStep),
      done: kept.length,
      origins: [...origins].map(([origin, keys]) => ({ ...toStoredProvenance(origin), keys: [...keys] })),
    },
    facts: factsOf(keysIn(doc, steps), state.data),
    selection: [...state.selection],
    view: view && { x: rounded(view.x), y: rounded(view.y), zoom: view.zoom },
  };
}

export interface OpenedCanvas {
  readonly state: CanvasState;
  readonly runId: string | null;
  readonly view: StoredView | null;
}

/** Opens a stored canvas of any known version. Throws InvalidInputError for what is none, and for a newer version. */
export function fromStoredCanvas(stored: unknown): OpenedCanvas {
  const { runId, view, facts, log, selection, ...records } = parseStoredCanvas(stored);
  const doc = docOf(records);
  const data = mergeGraphData(emptyGraphData, facts);
  const steps = log.steps.map(fromStoredStep);
  const origins = new Map<string, Origin>();
  for (const { keys, ...origin } of log.origins) for (const key of keys) origins.set(key, origin);
  const history = { past: steps.slice(0, log.done), future: steps.slice(log.done), open: null, origins };
  const visible = visibleGraph(doc, data);
  const kept = selection.filter((key) => visible.nodes.has(key));
  return { state: { ...emptyState, doc, data, history, visible, selection: kept }, runId, view };
}

/** Checks the shape and the version; what comes back is plain data of the newest version. */
export function parseStoredCanvas(stored: unknown): StoredCanvas {
  const version = typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : 0;
  if (typeof version === 'number' && version > storedCanvasVersion) {
    throw new InvalidInputError({
      code: 'canvas_too_new',
      message: `This canvas was saved in form ${version}; this Skein reads forms up to ${storedCanvasVersion}.`,
      remedy: 'Open it with the Skein that saved it, or with a newer one.',
    });
  }
  const parsed = storedCanvas.safeParse(stored);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInputError({
    code: 'canvas_unreadable',
    message: `This is no saved canvas: at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'unknown'}.`,
  });
}

/** The newest steps whose diffs together stay within the bound, and those before them. */
function splitPast({ past, open }: History): { kept: HistoryEntry[]; older: HistoryEntry[] } {
  const steps = open === null ? [...past] : [...past, open];
  let records = 0;
  let from = steps.length;
  for (const { diff } of steps.toReversed()) {
    records += diff.nodes.added.size + 2 * diff.nodes.updated.size + diff.nodes.removed.size;
    if (records > logRecordsMax || steps.length - from === storedCanvasLimits.stepsMax) break;
    from -= 1;
  }
  return { kept: steps.slice(from), older: steps.slice(0, from) };
}

/** Everything on the canvas, and what undoing or redoing would bring back. */
function keysIn(doc: CanvasDoc, steps: readonly HistoryEntry[]): ReadonlySet<string> {
  const keys = new Set(doc.nodes.keys());
  for (const { diff } of steps) {
    for (const key of [...diff.nodes.added.keys(), ...diff.nodes.removed.keys()]) keys.add(key);
  }
  return keys;
}

function factsOf(keys: ReadonlySet<string>, data: GraphData): StoredCanvas['facts'] {
  const known = [...keys];
  return {
    nodes: known.flatMap((key) => data.nodes.get(key) ?? []),
    edges: known.flatMap((key) =>
      edgesAt(data, key).filter(({ source, target }) => source === key && keys.has(target)),
    ),
  };
}
