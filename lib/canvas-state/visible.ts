import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { type CanvasDoc, type EdgeMode, type NodeRecord, settingsOf } from './document';
import { type CanvasFilter, passesFacets, passesWindow } from './filter';
import { edgesAt, type GraphData } from './graph-data';

export interface VisibleNode {
  readonly record: NodeRecord;
  readonly node: GraphNode;
}

/** What is drawn, and what the table lists: the one answer both are made from. */
export interface VisibleGraph {
  readonly nodes: ReadonlyMap<string, VisibleNode>;
  readonly edges: readonly GraphEdge[];
  /** On the canvas but not drawn: hidden by hand, or by the filter. */
  readonly hiddenByHand: number;
  readonly hiddenByFilter: number;
  /** Judged to be of no interest. */
  readonly dismissed: number;
}

/** Placed, not hidden and passing the filter. Pure in its two arguments, so callers may cache by identity. */
export function visibleGraph(doc: CanvasDoc, data: GraphData): VisibleGraph {
  const { filter, edgeMode } = settingsOf(doc);
  const nodes = new Map<string, VisibleNode>();
  let hiddenByHand = 0;
  let dismissed = 0;
  for (const record of doc.nodes.values()) {
    const node = data.nodes.get(record.key);
    if (node === undefined) continue;
    if (record.isDismissed) dismissed += 1;
    else if (record.isHidden) hiddenByHand += 1;
    else if (passesFacets(node, filter)) nodes.set(record.key, { record, node });
  }
  const passing = edgesAmong(nodes, data, filter);
  dropLoose(nodes, data, filter, passing);
  const edges = chooseEdges(passing, edgeMode).filter(
    (edge) => nodes.has(edge.source) && nodes.has(edge.target),
  );
  const hiddenByFilter = doc.nodes.size - hiddenByHand - dismissed - nodes.size;
  return { nodes, edges, hiddenByHand, hiddenByFilter, dismissed };
}

function edgesAmong(
  nodes: ReadonlyMap<string, VisibleNode>,
  data: GraphData,
  filter: CanvasFilter,
): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const key of nodes.keys()) {
    for (const edge of edgesAt(data, key)) {
      if (edge.source !== key || !nodes.has(edge.target)) continue;
      const isWeak = edge.type === 'linked' && (edge.bits ?? 0) < filter.linkBitsMin;
      if (!isWeak && passesWindow(edge, filter.window)) edges.push(edge);
    }
  }
  return edges;
}

/** Takes out values shared by too few visible accounts, and what has nothing left inside the time window. */
function dropLoose(
  nodes: Map<string, VisibleNode>,
  data: GraphData,
  filter: CanvasFilter,
  passing: readonly GraphEdge[],
): void {
  if (filter.sharedMin === 0 && filter.window === null) return;
  const neighbours = new Map<string, number>();
  for (const edge of passing) {
    for (const end of [edge.source, edge.target]) neighbours.set(end, (neighbours.get(end) ?? 0) + 1);
  }
  for (const [key, { node }] of nodes) {
    const count = neighbours.get(key) ?? 0;
    const isTooFew = node.type === 'identifier' && count < filter.sharedMin;
    const isOutOfWindow = filter.window !== null && count === 0 && edgesAt(data, key).length > 0;
    if (isTooFew || isOutOfWindow) nodes.delete(key);
  }
}

/** In "values" a link is drawn only where no shared value on the canvas shows why: otherwise every cluster is a hairball. */
function chooseEdges(edges: readonly GraphEdge[], mode: EdgeMode): GraphEdge[] {
  if (mode === 'both') return [...edges];
  if (mode === 'links') return edges.filter((edge) => edge.type !== 'used');
  const valuesOf = new Map<string, Set<string>>();
  for (const edge of edges) {
    if (edge.type !== 'used') continue;
    const values = valuesOf.get(edge.source) ?? new Set<string>();
    valuesOf.set(edge.source, values.add(edge.target));
  }
  return edges.filter((edge) => edge.type !== 'linked' || !shareOne(valuesOf, edge));
}

function shareOne(valuesOf: ReadonlyMap<string, ReadonlySet<string>>, edge: GraphEdge): boolean {
  const ofSource = valuesOf.get(edge.source);
  const ofTarget = valuesOf.get(edge.target);
  if (ofSource === undefined || ofTarget === undefined) return false;
  for (const value of ofSource) if (ofTarget.has(value)) return true;
  return false;
}
