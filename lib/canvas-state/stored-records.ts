import type { StoredCanvas } from '@/lib/contracts/stored-canvas';
import {
  type CanvasDoc,
  type CanvasSettings,
  docWith,
  type GroupRecord,
  type NodeRecord,
  type NoteRecord,
} from './document';
import { facetIds } from './filter';
import { rangeIds } from './ranges';

type StoredNode = StoredCanvas['nodes'][number];
type StoredSettings = StoredCanvas['settings'];

/** To a tenth of a canvas unit: finer is never seen, and it halves the file. Never −0, which JSON does not keep. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

export function toStoredNode(node: NodeRecord): StoredNode {
  return { ...node, x: rounded(node.x), y: rounded(node.y) };
}

export const toStoredGroup = (group: GroupRecord): StoredCanvas['groups'][number] => ({ ...group });

export function toStoredNote(note: NoteRecord): StoredCanvas['notes'][number] {
  return { ...note, tags: [...note.tags] };
}

export function toStoredSettings({ filter, ...settings }: CanvasSettings): StoredSettings {
  const hidden = Object.fromEntries(
    Object.entries(filter.hidden).flatMap(([facet, values]) =>
      values.length > 0 ? [[facet, [...values]]] : [],
    ),
  );
  const ranges = Object.fromEntries(Object.entries(filter.ranges).map(([id, range]) => [id, { ...range }]));
  return {
    ...settings,
    filter: { ...filter, hidden, ranges, window: filter.window && { ...filter.window } },
  };
}

/** Facets and figures that this Skein does not know are left out: they could neither be seen nor switched off. */
export function fromStoredSettings({ filter, ...settings }: StoredSettings): CanvasSettings {
  const hidden = Object.fromEntries(
    facetIds.flatMap((facet) => (filter.hidden[facet] ? [[facet, filter.hidden[facet]]] : [])),
  );
  const ranges = Object.fromEntries(
    rangeIds.flatMap((id) => (filter.ranges[id] ? [[id, filter.ranges[id]]] : [])),
  );
  return { ...settings, filter: { ...filter, hidden, ranges } };
}

/** The document of stored records. */
export function docOf(stored: Pick<StoredCanvas, 'nodes' | 'groups' | 'notes' | 'settings'>): CanvasDoc {
  return {
    ...docWith(fromStoredSettings(stored.settings)),
    nodes: byKey(stored.nodes),
    groups: byKey(stored.groups),
    notes: byKey(stored.notes),
  };
}

export function byKey<R extends { readonly key: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.key, record]));
}
