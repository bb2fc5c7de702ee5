import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { writeGraphml } from '@/lib/export/graphml';
import { type LabelMode, shownLabels } from './shown-labels';
import type { VisibleGraph } from './visible';

const nodeAttributes = [
  ['type', 'string'],
  ['label', 'string'],
  ['id', 'string'],
  ['kind', 'string'],
  ['membership', 'string'],
  ['status', 'string'],
  ['accounts', 'long'],
  ['rarity_bits', 'double'],
  ['hub_class', 'string'],
  ['x', 'double'],
  ['y', 'double'],
] as const;

const edgeAttributes = [
  ['type', 'string'],
  ['family', 'string'],
  ['bits', 'double'],
  ['probability', 'double'],
  ['is_strong', 'boolean'],
  ['count', 'long'],
  ['first_seen', 'string'],
  ['last_seen', 'string'],
] as const;

const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

function factsOf(node: GraphNode) {
  if (node.type === 'account') return { kind: 'account', membership: node.membership, status: node.status };
  if (node.type === 'aggregate') return { kind: 'group', accounts: node.total };
  return { kind: node.kind, accounts: node.degree, rarity_bits: node.bits, hub_class: node.hubClass };
}

const factsOfEdge = (edge: GraphEdge) => ({
  type: edge.type,
  family: edge.family,
  bits: edge.bits,
  probability: edge.probability,
  is_strong: edge.isStrong,
  count: edge.count,
  first_seen: iso(edge.firstSeen),
  last_seen: iso(edge.lastSeen),
});

/**
 * What is drawn as GraphML, with where it comes from as its description. Ids are numbers in the order of placing; what a
 * node is called and its id are left out as the labels are.
 */
export function canvasGraphml(graph: VisibleGraph, labels: LabelMode, provenance: readonly string[]): string {
  const shown = shownLabels(graph, labels);
  const ids = new Map([...graph.nodes.keys()].map((key, index) => [key, `n${index}`]));
  const nodes = [...graph.nodes].map(([key, { node, record }]) => ({
    key: ids.get(key) ?? '',
    values: {
      type: node.type,
      label: shown.get(key) || null,
      id: labels === 'shown' && node.type !== 'aggregate' ? node.id : null,
      ...factsOf(node),
      x: record.x,
      y: record.y,
    },
  }));
  const edges = graph.edges.map((edge, index) => ({
    key: `e${index}`,
    source: ids.get(edge.source) ?? '',
    target: ids.get(edge.target) ?? '',
    values: factsOfEdge(edge),
  }));
  const description = provenance.join('\n');
  return [...writeGraphml({ id: 'canvas', description, nodeAttributes, edgeAttributes, nodes, edges })].join(
    '',
  );
}
