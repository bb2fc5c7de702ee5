import type { LayoutNode, LayoutRequest } from '@/components/canvas/layout/layout-graph';
import type { LayoutName } from '@/lib/canvas-state/action';
import type { VisibleGraph, VisibleNode } from '@/lib/canvas-state/visible';

/** What a layout needs of the drawing; `keys` narrows to a part of it, empty means all. */
export function toLayoutRequest(
  layout: LayoutName,
  graph: VisibleGraph,
  focus: readonly string[],
  keys: readonly string[] = [],
): LayoutRequest {
  const chosen = new Set(keys);
  const isIn = (key: string): boolean => chosen.size === 0 || chosen.has(key);
  return {
    layout,
    focus,
    nodes: [...graph.nodes.values()].filter(({ record }) => isIn(record.key)).map(toLayoutNode),
    edges: graph.edges
      .filter(({ source, target }) => isIn(source) && isIn(target))
      .map(({ source, target }) => ({ source, target })),
  };
}

const nothing = { time: null, country: null, asn: null, cluster: null };

function toLayoutNode({ node }: VisibleNode): LayoutNode {
  if (node.type === 'account') {
    return {
      id: node.key,
      isAccount: true,
      rank: `0 ${node.membership ?? 'z'}`,
      size: 30,
      time: node.firstSeen ?? node.createdAt,
      country: node.country,
      asn: node.asn,
      cluster: node.clusterId,
    };
  }
  if (node.type === 'aggregate') {
    return {
      id: node.key,
      isAccount: true,
      rank: '2',
      size: 40 + 9 * Math.log10(Math.max(1, node.total)),
      ...nothing,
    };
  }
  const rank = `1 ${node.family} ${node.kind} ${String(9_999_999 + node.degree)}`;
  return { id: node.key, isAccount: false, rank, size: 34, ...nothing };
}
