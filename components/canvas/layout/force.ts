import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutRequest, Positions } from './layout-graph';
import { separate } from './separate';

const edgeLength = 92;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * ForceAtlas2 (Jacomy et al., PLoS ONE 2014) on one connected piece. It starts from a sunflower in which the best
 * connected nodes sit in the middle, so the same graph always gets the same layout; no randomness takes part.
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
  const positions = forceAtlas2(graph, {
    iterations: iterationsFor(nodes.length),
    settings: {
      barnesHutOptimize: nodes.length > 400,
      barnesHutTheta: 0.7,
      gravity: 0.6,
      scalingRatio: 40,
      slowDown: 2 + Math.log2(nodes.length),
      outboundAttractionDistribution: false,
      linLogMode: false,
    },
  });
  const placed: Positions = new Map(Object.entries(positions) as [string, { x: number; y: number }][]);
  rescale(placed, edges);
  separate(placed, new Map(nodes.map(({ id, size }) => [id, size])));
  return placed;
}

function iterationsFor(count: number): number {
  if (count <= 150) return 600;
  return count <= 600 ? 350 : 160;
}

/** Scales so that the median line is as long as it should be, whatever the forces came to. */
function rescale(positions: Positions, edges: LayoutRequest['edges']): void {
  const lengths = edges.flatMap(({ source, target }) => {
    const [a, b] = [positions.get(source), positions.get(target)];
    return a && b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? edgeLength;
  const factor = edgeLength / Math.max(1e-6, median);
  for (const point of positions.values()) {
    point.x *= factor;
    point.y *= factor;
  }
}
