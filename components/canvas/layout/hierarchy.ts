import { type LayoutRequest, neighboursOf, type Positions } from './layout-graph';

const levelHeight = 120;
const spacing = 62;

/** Levels from top to bottom by the number of steps from the focus; each level keeps the order of the one above it. */
export function hierarchyLayout(request: LayoutRequest): Positions {
  const neighbours = neighboursOf(request);
  const inPiece = new Set(request.nodes.map(({ id }) => id));
  const roots = request.focus.filter((id) => inPiece.has(id));
  let level = roots.length > 0 ? roots : [mostTied(neighbours)];
  const seen = new Set(level);
  const positions: Positions = new Map();
  for (let depth = 0; level.length > 0; depth += 1) {
    level.forEach((id, index) => {
      positions.set(id, { x: (index - (level.length - 1) / 2) * spacing, y: depth * levelHeight });
    });
    const below: string[] = [];
    for (const id of level) {
      for (const other of neighbours.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        below.push(other);
      }
    }
    level = below;
  }
  return positions;
}

function mostTied(neighbours: ReadonlyMap<string, readonly string[]>): string {
  let best = '';
  let most = -1;
  for (const [id, others] of neighbours) if (others.length > most) [best, most] = [id, others.length];
  return best;
}
