import type { GraphNode } from '@/lib/domain/graph-element';
import { identifierKindFacts } from '@/lib/domain/identifier-kind';
import type { VisibleGraph } from './visible';

export type LabelMode = 'shown' | 'hidden' | 'masked';

function kindOf(node: GraphNode): string {
  if (node.type === 'identifier') return identifierKindFacts(node.kind).title;
  return node.type === 'account' ? 'Account' : 'Group';
}

/**
 * The label of each drawn node in what leaves the house: its own, none, or the kind with a number in place of every
 * identifier. Numbers follow the order in which nodes were placed, so the same canvas gives the same numbers.
 */
export function shownLabels(graph: VisibleGraph, mode: LabelMode): Map<string, string> {
  const numbers = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const [key, { node }] of graph.nodes) {
    if (mode === 'hidden') labels.set(key, '');
    else if (mode === 'shown') labels.set(key, node.label);
    else {
      const kind = kindOf(node);
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      labels.set(key, `${kind} ${number}`);
    }
  }
  return labels;
}
