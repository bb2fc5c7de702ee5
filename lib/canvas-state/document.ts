import { apply, type Diff, emptyDiff, invert, isEmptyDiff, isSame, type RecordTable, squash } from './diff';
import { type CanvasFilter, noFilter } from './filter';

/** One thing placed on the canvas. Positions are in canvas units, not pixels. */
export interface NodeRecord {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
  /** Not drawn until shown again; an expansion may bring it back. */
  readonly isHidden: boolean;
  /** Judged to be of no interest: not drawn, not counted, never brought back by an expansion. */
  readonly isDismissed: boolean;
  /** Key of what was expanded to bring it, or the name of the source ("cluster", "search", "list"). */
  readonly broughtBy: string;
  readonly groupId: string | null;
}

/** Nodes that belong together, by hand or because they share an attribute. Folded, it is drawn as one node. */
export interface GroupRecord {
  readonly key: string;
  readonly title: string;
  /** `hand`, or the attribute that its members share. */
  readonly by: string;
  readonly isFolded: boolean;
}

/** What the investigator wrote on a node, a line or a region of the canvas. */
export interface NoteRecord {
  readonly key: string;
  readonly on: 'node' | 'edge' | 'region';
  /** Key of the node or line; empty for a region. */
  readonly target: string;
  /** Of a region, in canvas units; zero for the others. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly tags: readonly string[];
}

export type EdgeMode = 'values' | 'links' | 'both';

export interface CanvasSettings {
  readonly filter: CanvasFilter;
  /** Which lines are drawn: to shared values, between linked accounts, or both. */
  readonly edgeMode: EdgeMode;
  /** Name of the rule that gives accounts their colour. */
  readonly colorBy: string;
  readonly sizeBy: string;
  /** Lines between the same two ends are drawn as one. */
  readonly isBundled: boolean;
  /** Nothing is moved by an arrangement while locked. */
  readonly isLocked: boolean;
}

/** What the investigator has made of the canvas: persisted and undoable. Facts about the nodes live in `GraphData`. */
export interface CanvasDoc {
  readonly nodes: RecordTable<NodeRecord>;
  readonly groups: RecordTable<GroupRecord>;
  readonly notes: RecordTable<NoteRecord>;
  readonly settings: RecordTable<CanvasSettings>;
}

export interface CanvasDiff {
  readonly nodes: Diff<NodeRecord>;
  readonly groups: Diff<GroupRecord>;
  readonly notes: Diff<NoteRecord>;
  readonly settings: Diff<CanvasSettings>;
}

const settingsKey = 'settings';
export const defaultSettings: CanvasSettings = {
  filter: noFilter,
  edgeMode: 'values',
  colorBy: 'standing',
  sizeBy: 'fixed',
  isBundled: true,
  isLocked: false,
};

export function docWith(settings: CanvasSettings): CanvasDoc {
  return {
    nodes: new Map(),
    groups: new Map(),
    notes: new Map(),
    settings: new Map([[settingsKey, settings]]),
  };
}

export const emptyDoc: CanvasDoc = docWith(defaultSettings);

export const emptyCanvasDiff: CanvasDiff = {
  nodes: emptyDiff,
  groups: emptyDiff,
  notes: emptyDiff,
  settings: emptyDiff,
};

/** A node as it is first placed. */
export function placedNode(key: string, at: { x: number; y: number }, broughtBy: string): NodeRecord {
  const { x, y } = at;
  return { key, x, y, isPinned: false, isHidden: false, isDismissed: false, broughtBy, groupId: null };
}

export function settingsOf(doc: CanvasDoc): CanvasSettings {
  return doc.settings.get(settingsKey) ?? defaultSettings;
}

/** The diff that makes the change to the settings; empty when they already are so. */
export function settingsDiff(doc: CanvasDoc, change: Partial<CanvasSettings>): CanvasDiff {
  const next = { ...settingsOf(doc), ...change };
  return isSame(next, settingsOf(doc)) ? emptyCanvasDiff : settingsChange(settingsOf(doc), next);
}

export function settingsChange(from: CanvasSettings, to: CanvasSettings): CanvasDiff {
  const updated = new Map([[settingsKey, [from, to] as const]]);
  return { ...emptyCanvasDiff, settings: { ...emptyDiff, updated } };
}

export function isEmptyCanvasDiff(diff: CanvasDiff): boolean {
  return [diff.nodes, diff.groups, diff.notes, diff.settings].every(isEmptyDiff);
}

export function applyCanvasDiff(doc: CanvasDoc, diff: CanvasDiff): CanvasDoc {
  return {
    nodes: apply(doc.nodes, diff.nodes),
    groups: apply(doc.groups, diff.groups),
    notes: apply(doc.notes, diff.notes),
    settings: apply(doc.settings, diff.settings),
  };
}

export function invertCanvasDiff(diff: CanvasDiff): CanvasDiff {
  return {
    nodes: invert(diff.nodes),
    groups: invert(diff.groups),
    notes: invert(diff.notes),
    settings: invert(diff.settings),
  };
}

export function squashCanvasDiffs(first: CanvasDiff, second: CanvasDiff): CanvasDiff {
  return {
    nodes: squash(first.nodes, second.nodes),
    groups: squash(first.groups, second.groups),
    notes: squash(first.notes, second.notes),
    settings: squash(first.settings, second.settings),
  };
}
