import type { Positions } from './layout-graph';

/** Room left around each node for its label, in canvas units. */
const gap = 24;
const roundsMax = 80;

/** Pushes apart nodes that overlap, a little at a time, until none does or the rounds are used up. Changes `positions`. */
export function separate(positions: Positions, sizes: ReadonlyMap<string, number>): void {
  const ids = [...positions.keys()];
  const cell = Math.max(...sizes.values(), 1) + gap;
  for (let round = 0; round < roundsMax; round += 1) {
    const cells = new Map<string, string[]>();
    for (const id of ids) {
      const at = positions.get(id);
      if (at === undefined) continue;
      const key = `${Math.floor(at.x / cell)},${Math.floor(at.y / cell)}`;
      const list = cells.get(key) ?? [];
      list.push(id);
      cells.set(key, list);
    }
    let moved = 0;
    for (const id of ids) moved += pushFromNeighbours(id, positions, sizes, cells, cell);
    if (moved === 0) return;
  }
}

function pushFromNeighbours(
  id: string,
  positions: Positions,
  sizes: ReadonlyMap<string, number>,
  cells: ReadonlyMap<string, string[]>,
  cell: number,
): number {
  const at = positions.get(id);
  if (at === undefined) return 0;
  let moved = 0;
  const [column, row] = [Math.floor(at.x / cell), Math.floor(at.y / cell)];
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) {
        const to = positions.get(other);
        if (other <= id || to === undefined) continue;
        const room = ((sizes.get(id) ?? 30) + (sizes.get(other) ?? 30)) / 2 + gap;
        const distance = Math.hypot(to.x - at.x, to.y - at.y);
        if (distance >= room) continue;
        const push = (room - distance) / 2;
        const angle = distance < 1e-6 ? (id.length + other.length) % 6 : Math.atan2(to.y - at.y, to.x - at.x);
        at.x -= push * Math.cos(angle);
        at.y -= push * Math.sin(angle);
        to.x += push * Math.cos(angle);
        to.y += push * Math.sin(angle);
        moved += 1;
      }
    }
  }
  return moved;
}
