import type { Point } from './command';
import type { NodeRecord } from './document';

export type Alignment = 'row' | 'column' | 'spread-row' | 'spread-column';

/** New places of some nodes: on one line through their middle, or at even distances between the outermost two. */
export function aligned(nodes: readonly NodeRecord[], how: Alignment): ReadonlyMap<string, Point> {
  const axis = how === 'row' || how === 'spread-column' ? 'y' : 'x';
  const isSpread = how === 'spread-row' || how === 'spread-column';
  if (!isSpread) {
    const middle = nodes.reduce((sum, node) => sum + node[axis], 0) / Math.max(1, nodes.length);
    return new Map(nodes.map(({ key, x, y }) => [key, { x, y, [axis]: middle }]));
  }
  const sorted = nodes.toSorted((a, b) => a[axis] - b[axis]);
  const [first, last] = [sorted[0]?.[axis] ?? 0, sorted.at(-1)?.[axis] ?? 0];
  const step = (last - first) / Math.max(1, sorted.length - 1);
  return new Map(sorted.map(({ key, x, y }, index) => [key, { x, y, [axis]: first + index * step }]));
}
