import type { IdentifierNode } from '@/lib/domain/graph-element';
import { otherEnd } from './graph-data';
import type { VisibleGraph } from './visible';

export interface SharedValue {
  readonly node: IdentifierNode;
  /** Keys of the selected accounts that hold it. */
  readonly holders: readonly string[];
  /** bits × (holders − 1): what the value says about the selection as a whole. */
  readonly strength: number;
}

/** "What do these 14 have in common?": values on the canvas held by two or more of the accounts, strongest first. */
export function sharedValuesOf(accounts: readonly string[], graph: VisibleGraph): SharedValue[] {
  const chosen = new Set(accounts);
  const holders = new Map<string, string[]>();
  for (const edge of graph.edges) {
    if (edge.type !== 'used' || !chosen.has(edge.source)) continue;
    const value = otherEnd(edge, edge.source);
    holders.set(value, [...(holders.get(value) ?? []), edge.source]);
  }
  const shared = [...holders].flatMap(([key, by]) => {
    const node = graph.nodes.get(key)?.node;
    if (by.length < 2 || node?.type !== 'identifier') return [];
    return [{ node, holders: by, strength: node.bits * (by.length - 1) }];
  });
  return shared.sort((a, b) => b.strength - a.strength || a.node.key.localeCompare(b.node.key));
}
