export interface PackedCircle {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Canvas units between two tries along the spiral, in radii of the circle that is placed. */
const stepInRadii = 0.35;

/**
 * Places circles one after the other on a spiral from the middle outwards, each at the first spot where it touches none
 * that is there. Later circles do not go back to the middle, so it is near linear; the same circles give the same places.
 */
export function packCircles(
  circles: readonly { readonly index: number; readonly r: number }[],
): PackedCircle[] {
  const cell = 2 * circles.reduce((most, { r }) => Math.max(most, r), 1);
  const cells = new Map<string, PackedCircle[]>();
  const isFree = (x: number, y: number, r: number): boolean => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) {
          if (Math.hypot(other.x - x, other.y - y) < other.r + r) return false;
        }
      }
    }
    return true;
  };
  const placed: PackedCircle[] = [];
  let reached = 0;
  for (const { index, r } of circles) {
    let distance = reached * 0.75;
    let angle = distance;
    let spot = { x: 0, y: 0 };
    while (!isFree(spot.x, spot.y, r)) {
      const step = r * stepInRadii;
      angle += step / Math.max(distance, step);
      distance += (step * step) / (Math.max(distance, step) * 2 * Math.PI) + step * 0.02;
      spot = { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
    }
    reached = Math.max(reached, distance);
    const circle = { index, r, ...spot };
    placed.push(circle);
    const key = `${Math.floor(spot.x / cell)},${Math.floor(spot.y / cell)}`;
    const list = cells.get(key);
    if (list) list.push(circle);
    else cells.set(key, [circle]);
  }
  return placed;
}
