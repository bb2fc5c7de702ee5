import { type LayoutRequest, neighboursOf, type Positions } from './layout-graph';

const ringDistance = 130;
const spacing = 58;

/** Rings around the focus by number of steps; each ring keeps the order of the ring inside it, so few lines cross. */
export function radialLayout(request: LayoutRequest): Positions {
  const neighbours = neighboursOf(request);
  const inPiece = new Set(request.nodes.map(({ id }) => id));
  const roots = request.focus.filter((id) => inPiece.has(id));
  const start = roots.length > 0 ? roots : [bestConnected(neighbours)];
  const positions: Positions = new Map();
  const seen = new Set(start);
  let ring = start;
  let radius = start.length === 1 ? 0 : Math.max(spacing, (start.length * spacing) / (2 * Math.PI));
  while (ring.length > 0) {
    placeRing(ring, radius, positions);
    const next: string[] = [];
    for (const id of ring) {
      for (const other of neighbours.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    radius = Math.max(radius + ringDistance, (next.length * spacing) / (2 * Math.PI));
    ring = next;
  }
  return positions;
}

function placeRing(ring: readonly string[], radius: number, positions: Positions): void {
  ring.forEach((id, index) => {
    const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2;
    positions.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}

function bestConnected(neighbours: ReadonlyMap<string, readonly string[]>): string {
  let best = '';
  let most = -1;
  for (const [id, others] of neighbours) {
    if (others.length > most) [best, most] = [id, others.length];
  }
  return best;
}
