import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutRequest, Positions } from './layout-graph';
import { separate } from './separate';

const edgeLength = 120;
/** Wanted between close neighbours, in canvas units. */
const crowdDistance = 50;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * ForceAtlas2 (Jacomy et al., PLoS ONE 2014) on one connected piece. It starts from a sunflower in which the best
 * connected nodes sit in the middle, so the same graph always gets the same layout; no randomness takes part. Dense
 * pieces use its LinLog mode, which pulls groups together where plain forces give an even cloud.
 */
export function forceLayout({ nodes, edges }: LayoutRequest): Positions {
  if (nodes.length === 1) return new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
  const graph = new Graph({ type: 'undirected', multi: false });
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const ordered = [...nodes].sort(
    (a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  ordered.forEach(({ id }, index) => {
    const radius = edgeLength * 0.6 * Math.sqrt(index);
    graph.addNode(id, {
      x: radius * Math.cos(index * goldenAngle),
      y: radius * Math.sin(index * goldenAngle),
    });
  });
  for (const { source, target } of edges) if (source !== target) graph.mergeEdge(source, target);
  const isDense = graph.size > 1.5 * graph.order;
  const positions = forceAtlas2(graph, {
    iterations: iterationsFor(nodes.length),
    settings: {
      barnesHutOptimize: nodes.length > 400,
      barnesHutTheta: 0.7,
      gravity: isDense ? 0.4 : 1,
      scalingRatio: isDense ? 2 : 10,
      slowDown: isDense ? 2 : 1,
      linLogMode: isDense,
    },
  });
  const placed: Positions = new Map(Object.entries(positions) as [string, { x: number; y: number }][]);
  drawInOutliers(placed);
  rescale(placed, edges);
  separate(placed, new Map(nodes.map(({ id, size }) => [id, size])));
  return placed;
}

function iterationsFor(count: number): number {
  if (count <= 150) return 600;
  return count <= 600 ? 350 : 160;
}

/** Scales so that lines are about as long as they should be and crowds have room, whatever the forces came to. */
function rescale(positions: Positions, edges: LayoutRequest['edges']): void {
  const lengths = edges.flatMap(({ source, target }) => {
    const [a, b] = [positions.get(source), positions.get(target)];
    return a && b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? edgeLength;
  const factor = Math.min(
    Math.max(edgeLength / Math.max(1e-6, median), crowdDistance / Math.max(1e-6, nearestOf(positions))),
    (edgeLength * 1.5) / Math.max(1e-6, median),
  );
  for (const point of positions.values()) {
    point.x *= factor;
    point.y *= factor;
  }
}

/** Distance to the nearest other node that a tenth of the nodes stay below. */
function nearestOf(positions: Positions): number {
  const points = [...positions.values()];
  const nearest = points.map((point, index) =>
    points.reduce(
      (least, other, at) =>
        at === index ? least : Math.min(least, Math.hypot(point.x - other.x, point.y - other.y)),
      Number.POSITIVE_INFINITY,
    ),
  );
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 10)] ?? crowdDistance;
}

/** What hangs far out is drawn nearer (radius to the power of 0.7 beyond the median), or the rest becomes too small to read. */
function drawInOutliers(positions: Positions): void {
  const points = [...positions.values()];
  const cx = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const cy = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const radii = points.map(({ x, y }) => Math.hypot(x - cx, y - cy)).sort((a, b) => a - b);
  const median = radii[Math.floor(radii.length / 2)] ?? 0;
  for (const point of points) {
    const radius = Math.hypot(point.x - cx, point.y - cy);
    if (radius <= median || median === 0) continue;
    const factor = (median * (radius / median) ** 0.7) / radius;
    point.x = cx + (point.x - cx) * factor;
    point.y = cy + (point.y - cy) * factor;
  }
}
