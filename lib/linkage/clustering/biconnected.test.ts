import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '@/lib/linkage/clustering/biconnected';

function toGraph(n: number, edges: readonly (readonly [number, number])[]): number[][] {
  const sets = Array.from({ length: n }, () => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    sets[a]?.add(b);
    sets[b]?.add(a);
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

function countComponents(graph: readonly (readonly number[])[], without: number): number {
  const seen = new Set<number>([without]);
  let components = 0;
  for (let start = 0; start < graph.length; start += 1) {
    if (seen.has(start) || graph[start]?.length === 0) continue;
    components += 1;
    const stack = [start];
    seen.add(start);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const next of graph[node] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
  }
  return components;
}

describe('findBlocks', () => {
  it('splits two triangles at their common node', () => {
    const graph = toGraph(5, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ]);
    expect(findBlocks(graph).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
  });

  it('has a node in several blocks exactly where removing it parts its component', () => {
    const edges = fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(edges, (list) => {
        const graph = toGraph(12, list);
        const blocks = findBlocks(graph);
        const whole = countComponents(graph, -1);
        for (let node = 0; node < graph.length; node += 1) {
          const isolated = (graph[node] ?? []).every((other) => graph[other]?.length === 1);
          if (isolated) continue;
          const isJoint = blocks.filter((block) => block.includes(node)).length > 1;
          expect(isJoint).toBe(countComponents(graph, node) > whole);
        }
      }),
    );
  });
});
