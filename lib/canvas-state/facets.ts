import type { CanvasDoc } from './document';
import { settingsOf } from './document';
import { type FacetId, facetIds, facetValueOf } from './filter';
import type { GraphData } from './graph-data';

export interface FacetValue {
  readonly value: string;
  /** Nodes on the canvas with the value, those the filter takes out included. */
  readonly count: number;
  readonly isHidden: boolean;
}

export interface Facet {
  readonly id: FacetId;
  readonly values: readonly FacetValue[];
}

/** Facets with exact counts over what is placed and not hidden by hand; values sorted by count. Facets with no value are left out. */
export function facetsOf(doc: CanvasDoc, data: GraphData): Facet[] {
  const counts = new Map<FacetId, Map<string, number>>(facetIds.map((id) => [id, new Map()]));
  for (const record of doc.nodes.values()) {
    const node = data.nodes.get(record.key);
    if (node === undefined || record.isHidden || record.isDismissed) continue;
    for (const [id, values] of counts) {
      const value = facetValueOf(node, id);
      if (value !== undefined) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const { hidden } = settingsOf(doc).filter;
  return [...counts].flatMap(([id, values]) => {
    if (values.size === 0) return [];
    const listed = [...values].map(([value, count]) => ({
      value,
      count,
      isHidden: hidden[id]?.includes(value) ?? false,
    }));
    return [{ id, values: listed.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)) }];
  });
}
