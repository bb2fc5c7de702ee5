import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import type { Diff } from './diff';
import { type CanvasDiff, emptyCanvasDiff, settingsChange } from './document';
import type { HistoryEntry } from './history';
import type { Origin, RanQuery } from './origin';
import {
  byKey,
  fromStoredSettings,
  toStoredGroup,
  toStoredNode,
  toStoredNote,
  toStoredSettings,
} from './stored-records';

type StoredStep = StoredCanvas['log']['steps'][number];
type StoredDiff = StoredStep['diff'];

interface StoredTable<R> {
  added: R[];
  updated: [R, R][];
  removed: R[];
}

export function toStoredStep(entry: HistoryEntry): StoredStep {
  return {
    ...toStoredProvenance(entry),
    checkpoint: entry.checkpoint ?? null,
    selection: { before: [...entry.selection.before], after: [...entry.selection.after] },
    diff: toStoredDiff(entry.diff),
  };
}

export function fromStoredStep({ checkpoint, diff, ...step }: StoredStep): HistoryEntry {
  return { ...step, diff: fromStoredDiff(diff), ...(checkpoint === null ? {} : { checkpoint }) };
}

export function toStoredProvenance({
  label,
  at,
  by,
  queries,
}: Origin): Pick<StoredStep, 'label' | 'at' | 'by' | 'queries'> {
  return { label, at, by, queries: queries.map(toStoredQuery) };
}

function toStoredQuery({ name, params, cut, rows, rowsMax }: RanQuery): StoredStep['queries'][number] {
  return { name, params: { ...params }, cut: { ...cut }, rows, rowsMax };
}

function toStoredDiff(diff: CanvasDiff): StoredDiff {
  const [change] = diff.settings.updated.values();
  return {
    nodes: toTable(diff.nodes, toStoredNode),
    groups: toTable(diff.groups, toStoredGroup),
    notes: toTable(diff.notes, toStoredNote),
    settings: change ? [toStoredSettings(change[0]), toStoredSettings(change[1])] : null,
  };
}

function fromStoredDiff({ nodes, groups, notes, settings }: StoredDiff): CanvasDiff {
  const change =
    settings === null
      ? emptyCanvasDiff
      : settingsChange(fromStoredSettings(settings[0]), fromStoredSettings(settings[1]));
  return { ...change, nodes: fromTable(nodes), groups: fromTable(groups), notes: fromTable(notes) };
}

function toTable<R, S>(diff: Diff<R>, toStored: (record: R) => S): StoredTable<S> {
  return {
    added: [...diff.added.values()].map(toStored),
    updated: [...diff.updated.values()].map(([from, to]): [S, S] => [toStored(from), toStored(to)]),
    removed: [...diff.removed.values()].map(toStored),
  };
}

function fromTable<R extends { readonly key: string }>(stored: StoredTable<R>): Diff<R> {
  return {
    added: byKey(stored.added),
    updated: new Map(stored.updated.map(([from, to]) => [to.key, [from, to] as const])),
    removed: byKey(stored.removed),
  };
}
