import { useMemo } from 'react';
import type { GraphEdge, GraphNode } from '@/lib/domain/graph-element';
import { idOfKey } from '@/lib/domain/graph-element';
import { useRoom } from '../room-context';

export interface Chosen {
  readonly nodes: readonly GraphNode[];
  /** The one selected line, where exactly one line and no node is selected. */
  readonly edge: GraphEdge | undefined;
}

/** What is selected, with its facts. */
export function useChosen(): Chosen {
  const canvas = useRoom((state) => state.canvas);
  const edgeSelection = useRoom((state) => state.edgeSelection);
  return useMemo(() => {
    const nodes = canvas.selection.flatMap((key) => canvas.visible.nodes.get(key)?.node ?? []);
    const [only] = edgeSelection;
    const edge =
      nodes.length === 0 && edgeSelection.length === 1 && only ? canvas.data.edges.get(only) : undefined;
    return { nodes, edge };
  }, [canvas.selection, canvas.visible, canvas.data, edgeSelection]);
}

/** The two accounts a why-question is about: two selected accounts, or the ends of a selected link. */
export function pairOf({ nodes, edge }: Chosen): readonly [string, string] | undefined {
  if (edge?.type === 'linked' || edge?.type === 'related')
    return [idOfKey(edge.source), idOfKey(edge.target)];
  const accounts = nodes.filter(({ type }) => type === 'account');
  const [a, b] = accounts;
  return accounts.length === 2 && a?.type === 'account' && b?.type === 'account' ? [a.id, b.id] : undefined;
}
