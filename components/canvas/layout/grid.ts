import type { LayoutRequest, Positions } from './layout-graph';

const cellWidth = 118;
const cellHeight = 72;

/** A grid in order of rank (kind, then strength): for reading, not for structure. */
export function gridLayout({ nodes }: LayoutRequest): Positions {
  const columns = Math.ceil(Math.sqrt(nodes.length * 1.4));
  const ordered = [...nodes].sort((a, b) => a.rank.localeCompare(b.rank) || (a.id < b.id ? -1 : 1));
  return new Map(
    ordered.map(({ id }, index) => [
      id,
      { x: (index % columns) * cellWidth, y: Math.floor(index / columns) * cellHeight },
    ]),
  );
}
