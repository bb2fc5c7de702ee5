import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';

/** What is known about nodes and edges that were ever loaded, placed or not. A cache of the server's truth: never undone. */
export interface GraphData {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Keys of the edges at each node. */
  readonly incident: ReadonlyMap<string, readonly string[]>;
}

export const emptyGraphData: GraphData = { nodes: new Map(), edges: new Map(), incident: new Map() };

/** Data with what the server sent added; newer facts about the same key replace older ones. */
export function mergeGraphData(
  data: GraphData,
  loaded: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
): GraphData {
  const nodes = new Map(data.nodes);
  for (const node of loaded.nodes) nodes.set(node.key, node);
  const edges = new Map(data.edges);
  const incident = new Map(data.incident);
  for (const edge of loaded.edges) {
    if (!edges.has(edge.key)) {
      for (const end of [edge.source, edge.target]) {
        incident.set(end, [...(incident.get(end) ?? []), edge.key]);
      }
    }
    edges.set(edge.key, edge);
  }
  return { nodes, edges, incident };
}

/** The end of an edge that is not `key`. */
export function otherEnd(edge: GraphEdge, key: string): string {
  return edge.source === key ? edge.target : edge.source;
}

/** Edges at a node, in the order they were loaded. */
export function edgesAt(data: GraphData, key: string): GraphEdge[] {
  return (data.incident.get(key) ?? []).flatMap((edgeKey) => data.edges.get(edgeKey) ?? []);
}
