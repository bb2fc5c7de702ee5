import { type LayoutNode, type LayoutRequest, neighboursOf, type Positions } from './layout-graph';

const rowHeight = 52;
const columnWidth = 150;
const gutter = 320;
const rowsMax = 40;

/** Accounts on the left, values on the right, each sorted by the middle of what it is tied to, so that lines run level. */
export function columnsLayout(request: LayoutRequest): Positions {
  const neighbours = neighboursOf(request);
  const byRank = (a: LayoutNode, b: LayoutNode) => a.rank.localeCompare(b.rank) || (a.id < b.id ? -1 : 1);
  const values = request.nodes.filter(({ isAccount }) => !isAccount).sort(byRank);
  let accounts = request.nodes.filter(({ isAccount }) => isAccount).sort(byRank);
  let orderedValues = values;
  for (let round = 0; round < 4; round += 1) {
    accounts = byMiddle(accounts, orderedValues, neighbours);
    orderedValues = byMiddle(orderedValues, accounts, neighbours);
  }
  const positions: Positions = new Map();
  placeColumn(accounts, -gutter / 2, -1, positions);
  placeColumn(orderedValues, gutter / 2, 1, positions);
  return positions;
}

function byMiddle(
  nodes: readonly LayoutNode[],
  against: readonly LayoutNode[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): LayoutNode[] {
  const place = new Map(against.map(({ id }, index) => [id, index / Math.max(1, against.length)]));
  const middles = new Map(
    nodes.map(({ id }, index) => {
      const places = (neighbours.get(id) ?? []).flatMap((other) => place.get(other) ?? []);
      const sum = places.reduce((total, at) => total + at, 0);
      return [id, places.length > 0 ? sum / places.length : index / nodes.length];
    }),
  );
  return [...nodes].sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
}

function placeColumn(nodes: readonly LayoutNode[], x: number, side: -1 | 1, positions: Positions): void {
  const rows = Math.min(rowsMax, nodes.length);
  nodes.forEach(({ id }, index) => {
    positions.set(id, {
      x: x + side * Math.floor(index / rowsMax) * columnWidth,
      y: ((index % rowsMax) - (rows - 1) / 2) * rowHeight,
    });
  });
}
