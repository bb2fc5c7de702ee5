import { neighbourMap } from './selection';
import type { VisibleGraph } from './visible';

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Record<Direction, number> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

/**
 * Where an arrow key goes from a node: the neighbour whose direction is nearest to the arrow's, within 90°; where no
 * neighbour lies that way, the nearest drawn node that does.
 */
export function stepFrom(graph: VisibleGraph, key: string, direction: Direction): string | undefined {
  const neighbours = neighbourMap(graph).get(key) ?? [];
  return (
    bestIn(graph, key, direction, neighbours, false) ??
    bestIn(graph, key, direction, [...graph.nodes.keys()], true)
  );
}

/** Where the walk starts: the drawn node with most lines, the first by key among equals. */
export function startOfWalk(graph: VisibleGraph): string | undefined {
  const neighbours = neighbourMap(graph);
  let best: string | undefined;
  for (const key of [...graph.nodes.keys()].sort()) {
    const lines = neighbours.get(key)?.length ?? 0;
    if (best === undefined || lines > (neighbours.get(best)?.length ?? 0)) best = key;
  }
  return best;
}

function bestIn(
  graph: VisibleGraph,
  key: string,
  direction: Direction,
  candidates: readonly string[],
  isDistanceCounted: boolean,
): string | undefined {
  const from = graph.nodes.get(key)?.record;
  if (from === undefined) return undefined;
  let best: { key: string; cost: number } | undefined;
  for (const candidate of candidates) {
    const to = graph.nodes.get(candidate)?.record;
    if (to === undefined || candidate === key) continue;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const turn = Math.abs(angleBetween(Math.atan2(dy, dx), headings[direction]));
    if (turn >= Math.PI / 2) continue;
    const cost = isDistanceCounted ? Math.hypot(dx, dy) * (1 + turn) : turn;
    if (best === undefined || cost < best.cost) best = { key: candidate, cost };
  }
  return best?.key;
}

function angleBetween(a: number, b: number): number {
  const difference = (a - b) % (2 * Math.PI);
  if (difference > Math.PI) return difference - 2 * Math.PI;
  return difference < -Math.PI ? difference + 2 * Math.PI : difference;
}
