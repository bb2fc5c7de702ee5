import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { rarityBandOf } from '@/lib/domain/rarity';
import { passesRanges, type Ranges } from './ranges';

/** Questions a node can be sorted by. A node that has no answer to a facet is never hidden by it. */
export const facetIds = [
  'kind',
  'family',
  'rarity',
  'hubClass',
  'membership',
  'status',
  'country',
  'asn',
  'plan',
  'cluster',
] as const;
export type FacetId = (typeof facetIds)[number];

export interface TimeWindow {
  /** Epoch ms UTC, both inclusive. */
  readonly from: number;
  readonly to: number;
}

export interface CanvasFilter {
  /** Values switched off, by facet. */
  readonly hidden: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Figures that a node must lie between. */
  readonly ranges: Ranges;
  /** Shared values with fewer visible neighbours than this are not drawn; 0 draws all. */
  readonly sharedMin: number;
  /** Links weaker than this many bits are not drawn. */
  readonly linkBitsMin: number;
  /** Only what was seen in the window: an edge counts when its first-to-last-seen span meets it. */
  readonly window: TimeWindow | null;
}

export const noFilter: CanvasFilter = { hidden: {}, ranges: {}, sharedMin: 0, linkBitsMin: 0, window: null };

export function isFiltering(filter: CanvasFilter): boolean {
  return (
    filter.sharedMin > 0 ||
    filter.linkBitsMin > 0 ||
    filter.window !== null ||
    Object.keys(filter.ranges).length > 0 ||
    Object.values(filter.hidden).some((values) => values.length > 0)
  );
}

/** The node's answer to a facet; undefined where the facet does not apply to it. */
export function facetValueOf(node: GraphNode, facet: FacetId): string | undefined {
  if (facet === 'kind') return node.type === 'identifier' ? node.kind : node.type;
  if (node.type === 'account') {
    if (facet === 'membership') return node.membership ?? 'none';
    if (facet === 'status') return node.status ?? 'unknown';
    if (facet === 'country' || facet === 'plan' || facet === 'asn') return node[facet] ?? 'unknown';
    return facet === 'cluster' ? (node.clusterId ?? 'none') : undefined;
  }
  if (node.type === 'identifier') {
    if (facet === 'family') return node.family;
    if (facet === 'rarity') return rarityBandOf(node.degree);
    return facet === 'hubClass' ? (node.hubClass ?? 'unclassified') : undefined;
  }
  return undefined;
}

/** True when no facet switched the node off and its figures lie in the ranges (time and shared counts are judged with the edges, in `visible`). */
export function passesFacets(node: GraphNode, filter: CanvasFilter): boolean {
  if (!passesRanges(node, filter.ranges)) return false;
  return facetIds.every((facet) => {
    const hidden = filter.hidden[facet];
    if (hidden === undefined || hidden.length === 0) return true;
    const value = facetValueOf(node, facet);
    return value === undefined || !hidden.includes(value);
  });
}

/** True when the edge's span meets the window; an edge whose times are unknown is kept. */
export function passesWindow(edge: GraphEdge, window: TimeWindow | null): boolean {
  if (window === null) return true;
  const first = edge.firstSeen ?? edge.lastSeen;
  const last = edge.lastSeen ?? edge.firstSeen;
  if (first === null || last === null) return true;
  return first <= window.to && last >= window.from;
}

/** The filter with one value of a facet switched on or off. */
export function toggleFacetValue(filter: CanvasFilter, facet: FacetId, value: string): CanvasFilter {
  const hidden = filter.hidden[facet] ?? [];
  const next = hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value];
  return { ...filter, hidden: { ...filter.hidden, [facet]: next } };
}
