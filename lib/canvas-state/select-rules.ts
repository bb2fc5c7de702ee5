import { type AttributeId, attributeOf } from './attributes';
import { neighbourMap, type Selection } from './selection';
import type { VisibleGraph, VisibleNode } from './visible';

/** Drawn nodes that pass a test, in the order they were placed. */
function those(graph: VisibleGraph, isWanted: (visible: VisibleNode) => boolean): Selection {
  return [...graph.nodes].flatMap(([key, visible]) => (isWanted(visible) ? [key] : []));
}

/** Nodes at which at least so many drawn lines meet. */
export function withLines(graph: VisibleGraph, linesMin: number): Selection {
  const neighbours = neighbourMap(graph);
  return those(graph, ({ node }) => (neighbours.get(node.key)?.length ?? 0) >= linesMin);
}

/** Possible members: the rim of clusters. */
export function rim(graph: VisibleGraph): Selection {
  return those(graph, ({ node }) => node.type === 'account' && node.membership === 'possible');
}

/** Everything of a kind that is selected: all devices for a device, all accounts for an account. */
export function sameKind(selection: Selection, graph: VisibleGraph): Selection {
  const kindOf = ({ node }: VisibleNode): string => (node.type === 'identifier' ? node.kind : node.type);
  const kinds = new Set(chosen(selection, graph).map(kindOf));
  return those(graph, (visible) => kinds.has(kindOf(visible)));
}

/** Accounts that have the same value of an attribute as a selected one. */
export function sameAttribute(selection: Selection, graph: VisibleGraph, attribute: AttributeId): Selection {
  const values = new Set(chosen(selection, graph).flatMap(({ node }) => attributeOf(node, attribute) ?? []));
  return those(graph, ({ node }) => values.has(attributeOf(node, attribute) ?? '\u0000'));
}

function chosen(selection: Selection, graph: VisibleGraph): VisibleNode[] {
  return selection.flatMap((key) => graph.nodes.get(key) ?? []);
}
