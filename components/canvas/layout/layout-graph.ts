import type { LayoutName } from '@/lib/canvas-state/action';

export interface LayoutNode {
  readonly id: string;
  readonly isAccount: boolean;
  /** What equal nodes are sorted by. */
  readonly rank: string;
  readonly size: number;
  /** When an account was first seen or created, epoch ms; null for values and where it is not known. */
  readonly time: number | null;
  readonly country: string | null;
  readonly asn: string | null;
  readonly cluster: string | null;
}

/** What a layout works on. Plain data, so that it can be sent to a worker. */
export interface LayoutRequest {
  readonly layout: LayoutName;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** Nodes in the middle of rings. */
  readonly focus: readonly string[];
}

export type Positions = Map<string, { x: number; y: number }>;

/** Neighbours of every node, in the order of the edges. */
export function neighboursOf(request: Pick<LayoutRequest, 'nodes' | 'edges'>): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(request.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of request.edges) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  return neighbours;
}

/** Connected pieces, the largest first; single nodes come last. */
export function componentsOf(request: LayoutRequest): LayoutRequest[] {
  const neighbours = neighboursOf(request);
  const componentOf = new Map<string, number>();
  let count = 0;
  for (const { id } of request.nodes) {
    if (componentOf.has(id)) continue;
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (componentOf.has(at)) continue;
      componentOf.set(at, count);
      queue.push(...(neighbours.get(at) ?? []));
    }
    count += 1;
  }
  const nodes: LayoutNode[][] = Array.from({ length: count }, () => []);
  const edges: LayoutRequest['edges'][number][][] = Array.from({ length: count }, () => []);
  for (const node of request.nodes) nodes[componentOf.get(node.id) ?? 0]?.push(node);
  for (const edge of request.edges) edges[componentOf.get(edge.source) ?? 0]?.push(edge);
  return nodes
    .map((members, index) => ({ ...request, nodes: members, edges: edges[index] ?? [] }))
    .sort((a, b) => b.nodes.length - a.nodes.length);
}
