import { otherEnd } from './graph-data';
import type { VisibleGraph } from './visible';

/** Keys selected, in the order they were chosen. Always a subset of what is drawn. */
export type Selection = readonly string[];

export function toggled(selection: Selection, key: string): Selection {
  return selection.includes(key) ? selection.filter((other) => other !== key) : [...selection, key];
}

/** The selection without what is no longer drawn; the same array when nothing was lost. */
export function pruned(selection: Selection, graph: VisibleGraph): Selection {
  const kept = selection.filter((key) => graph.nodes.has(key));
  return kept.length === selection.length ? selection : kept;
}

export function everything(graph: VisibleGraph): Selection {
  return [...graph.nodes.keys()];
}

export function inverted(selection: Selection, graph: VisibleGraph): Selection {
  const chosen = new Set(selection);
  return everything(graph).filter((key) => !chosen.has(key));
}

/** The selection and all that hangs on it by a drawn line. */
export function grown(selection: Selection, graph: VisibleGraph): Selection {
  const chosen = new Set(selection);
  const next = new Set(selection);
  for (const edge of graph.edges) {
    if (chosen.has(edge.source)) next.add(edge.target);
    if (chosen.has(edge.target)) next.add(edge.source);
  }
  return [...next];
}

/** The whole connected piece of the drawing that each selected node lies in. */
export function component(selection: Selection, graph: VisibleGraph): Selection {
  const next = new Set(selection);
  const neighbours = neighbourMap(graph);
  const queue = [...selection];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const other of neighbours.get(key) ?? []) {
      if (next.has(other)) continue;
      next.add(other);
      queue.push(other);
    }
  }
  return [...next];
}

/** Neighbours of each drawn node. */
export function neighbourMap(graph: VisibleGraph): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const edge of graph.edges) {
    for (const end of [edge.source, edge.target]) {
      const list = neighbours.get(end) ?? [];
      list.push(otherEnd(edge, end));
      neighbours.set(end, list);
    }
  }
  return neighbours;
}

/** Selected accounts' ids, in the order they were chosen. */
export function accountsIn(selection: Selection, graph: VisibleGraph): string[] {
  return selection.flatMap((key) => {
    const node = graph.nodes.get(key)?.node;
    return node?.type === 'account' ? [node.id] : [];
  });
}
