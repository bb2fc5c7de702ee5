import { type LayoutNode, type LayoutRequest, neighboursOf, type Positions } from './layout-graph';

const columnWidth = 190;
const rowHeight = 58;
const rowsMax = 24;
const unknown = '\uffff';

/**
 * Accounts in columns by an attribute, or along a time axis from left to right by when they were first seen; each value
 * stands above the middle of the accounts that use it.
 */
export function byAttributeLayout(
  request: LayoutRequest,
  attribute: 'time' | 'country' | 'asn' | 'cluster',
): Positions {
  const accounts = request.nodes.filter(({ isAccount }) => isAccount);
  const positions: Positions = new Map();
  const columns = attribute === 'time' ? byTime(accounts) : byValue(accounts, attribute);
  let x = 0;
  for (const column of columns) {
    column.forEach(({ id }, index) => {
      positions.set(id, {
        x: x + Math.floor(index / rowsMax) * rowHeight,
        y: (index % rowsMax) * rowHeight,
      });
    });
    x += columnWidth + Math.floor(Math.max(0, column.length - 1) / rowsMax) * rowHeight;
  }
  placeAbove(request, positions);
  return positions;
}

function byValue(accounts: readonly LayoutNode[], attribute: 'country' | 'asn' | 'cluster'): LayoutNode[][] {
  const columns = new Map<string, LayoutNode[]>();
  for (const account of accounts) {
    const value = account[attribute] ?? unknown;
    columns.set(value, [...(columns.get(value) ?? []), account]);
  }
  return [...columns]
    .sort(([a, some], [b, others]) =>
      a === unknown || b === unknown
        ? Number(a === unknown) - Number(b === unknown)
        : others.length - some.length || (a < b ? -1 : 1),
    )
    .map(([, column]) => column.sort((a, b) => a.rank.localeCompare(b.rank) || (a.id < b.id ? -1 : 1)));
}

/** About the square root of the number of accounts as many slices of equal length; empty ones leave their gap. */
function byTime(accounts: readonly LayoutNode[]): LayoutNode[][] {
  const dated = accounts.filter(({ time }) => time !== null).sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const [first, last] = [dated[0]?.time ?? 0, dated.at(-1)?.time ?? 0];
  const slices = Math.max(1, Math.min(40, Math.ceil(2 * Math.sqrt(dated.length))));
  const columns: LayoutNode[][] = Array.from({ length: slices }, () => []);
  for (const account of dated) {
    const share = last > first ? ((account.time ?? 0) - first) / (last - first) : 0;
    columns[Math.min(slices - 1, Math.floor(share * slices))]?.push(account);
  }
  const undated = accounts.filter(({ time }) => time === null);
  return undated.length > 0 ? [...columns, undated] : columns;
}

/** The first free place in rows above, nearest to the middle of what it is tied to. */
function placeAbove(request: LayoutRequest, positions: Positions): void {
  const neighbours = neighboursOf(request);
  const taken = new Set<string>();
  for (const { id } of request.nodes.filter(({ isAccount }) => !isAccount)) {
    const places = (neighbours.get(id) ?? []).flatMap((other) => positions.get(other) ?? []);
    const middle = places.reduce((sum, { x }) => sum + x, 0) / Math.max(1, places.length);
    const column = Math.round(middle / rowHeight);
    let row = 0;
    while (taken.has(`${column},${row}`)) row += 1;
    taken.add(`${column},${row}`);
    positions.set(id, { x: column * rowHeight, y: -(row + 2) * rowHeight });
  }
}
