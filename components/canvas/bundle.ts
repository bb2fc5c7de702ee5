import type { SceneEdge } from './scene';

/** Lines between the same two ends drawn as one, the strongest's look, as wide as all of them, with their number. */
export function bundled(edges: ReadonlyMap<string, SceneEdge>): ReadonlyMap<string, SceneEdge> {
  const bundles = new Map<string, SceneEdge[]>();
  for (const edge of edges.values()) {
    const ends = edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source];
    const key = JSON.stringify(ends);
    bundles.set(key, [...(bundles.get(key) ?? []), edge]);
  }
  const result = new Map<string, SceneEdge>();
  for (const lines of bundles.values()) {
    const [strongest, ...others] = lines.sort((a, b) => b.width - a.width);
    if (strongest === undefined) continue;
    if (others.length === 0) {
      result.set(strongest.id, strongest);
      continue;
    }
    const width = Math.min(
      8,
      lines.reduce((sum, { width: own }) => sum + own, 0),
    );
    const label = [strongest.label, `${lines.length} lines`].filter(Boolean).join(' · ');
    result.set(strongest.id, { ...strongest, width, label });
  }
  return result;
}
