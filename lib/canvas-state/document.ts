import { apply, type Diff, emptyDiff, invert, isEmptyDiff, type RecordTable, squash } from './diff';
import { type CanvasFilter, noFilter } from './filter';

/** One thing placed on the canvas. Positions are in canvas units, not pixels. */
export interface NodeRecord {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
  readonly isHidden: boolean;
  /** Key of what was expanded to bring it, or the name of the source ("cluster", "search", "list"). */
  readonly broughtBy: string;
}

export type EdgeMode = 'values' | 'links' | 'both';

export interface CanvasSettings {
  readonly filter: CanvasFilter;
  /** Which lines are drawn: to shared values, between linked accounts, or both. */
  readonly edgeMode: EdgeMode;
}

/** What the investigator has made of the canvas: persisted and undoable. Facts about the nodes live in `GraphData`. */
export interface CanvasDoc {
  readonly nodes: RecordTable<NodeRecord>;
  readonly settings: RecordTable<CanvasSettings>;
}

export interface CanvasDiff {
  readonly nodes: Diff<NodeRecord>;
  readonly settings: Diff<CanvasSettings>;
}

const settingsKey = 'settings';
const defaultSettings: CanvasSettings = { filter: noFilter, edgeMode: 'values' };

export const emptyDoc: CanvasDoc = {
  nodes: new Map(),
  settings: new Map([[settingsKey, defaultSettings]]),
};

export const emptyCanvasDiff: CanvasDiff = { nodes: emptyDiff, settings: emptyDiff };

export function settingsOf(doc: CanvasDoc): CanvasSettings {
  return doc.settings.get(settingsKey) ?? defaultSettings;
}

/** The diff that makes the change to the settings; empty when they already are so. */
export function settingsDiff(doc: CanvasDoc, change: Partial<CanvasSettings>): CanvasDiff {
  const next = { ...settingsOf(doc), ...change };
  if (JSON.stringify(next) === JSON.stringify(settingsOf(doc))) return emptyCanvasDiff;
  const updated = new Map([[settingsKey, [settingsOf(doc), next] as const]]);
  return { nodes: emptyDiff, settings: { ...emptyDiff, updated } };
}

export function isEmptyCanvasDiff(diff: CanvasDiff): boolean {
  return isEmptyDiff(diff.nodes) && isEmptyDiff(diff.settings);
}

export function applyCanvasDiff(doc: CanvasDoc, diff: CanvasDiff): CanvasDoc {
  return { nodes: apply(doc.nodes, diff.nodes), settings: apply(doc.settings, diff.settings) };
}

export function invertCanvasDiff(diff: CanvasDiff): CanvasDiff {
  return { nodes: invert(diff.nodes), settings: invert(diff.settings) };
}

export function squashCanvasDiffs(first: CanvasDiff, second: CanvasDiff): CanvasDiff {
  return { nodes: squash(first.nodes, second.nodes), settings: squash(first.settings, second.settings) };
}
