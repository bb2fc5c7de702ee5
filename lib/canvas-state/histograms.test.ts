import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '@/lib/domain/graph-element';
import { emptyDoc, placedNode } from './document';
import { emptyGraphData, mergeGraphData } from './graph-data';
import { histogramsOf } from './histograms';
import { clickedRange, figureOf, passesRanges, type RangeId, withRange } from './ranges';

const account = (id: string, degree: number, firstSeen: number | null): GraphNode => ({
  type: 'account',
  key: `account:${id}`,
  id,
  label: id,
  status: null,
  createdAt: null,
  firstSeen,
  lastSeen: null,
  degree,
  membership: null,
  clusterId: null,
  country: null,
  plan: null,
  asn: null,
});

function canvasOf(nodes: readonly GraphNode[]) {
  const data = mergeGraphData(emptyGraphData, { nodes, edges: [] });
  const placed = nodes.map(({ key }) => [key, placedNode(key, { x: 0, y: 0 }, 'search')] as const);
  return { doc: { ...emptyDoc, nodes: new Map(placed) }, data };
}

describe('histograms', () => {
  it('count on doubling bars what spreads over orders of magnitude', () => {
    const { doc, data } = canvasOf([account('a', 1, null), account('b', 7, null), account('c', 8, null)]);
    const [uses] = histogramsOf(doc, data);
    expect(uses?.bars).toEqual([
      { from: 0, to: 1, count: 1 },
      { from: 2, to: 2, count: 0 },
      { from: 3, to: 4, count: 0 },
      { from: 5, to: 8, count: 2 },
    ]);
  });

  it('say nothing of a figure that all share', () => {
    const { doc, data } = canvasOf([account('a', 3, null), account('b', 3, null)]);
    expect(histogramsOf(doc, data)).toEqual([]);
  });

  const figures = fc.array(fc.record({ degree: fc.nat(5_000), firstSeen: fc.option(fc.nat(2e9)) }), {
    maxLength: 40,
  });

  it('put every node with the figure in exactly one bar, and filtering by that bar keeps as many', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        const nodes = drawn.map(({ degree, firstSeen }, n) => account(`a${n}`, degree, firstSeen));
        const { doc, data } = canvasOf(nodes);
        for (const { id, bars } of histogramsOf(doc, data)) {
          const range = id as RangeId;
          const having = nodes.filter((node) => figureOf(node, range) !== undefined);
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(having.length);
          for (const bar of bars) {
            const kept = having.filter((node) => passesRanges(node, withRange({}, range, bar)));
            expect(kept.length).toBe(bar.count);
          }
        }
      }),
    );
  });
});

describe('clicking bars', () => {
  it('sets, stretches, narrows and lifts the range', () => {
    const [low, mid, high] = [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 4, to: 5 },
    ] as const;
    const stretched = clickedRange(clickedRange(undefined, low) ?? undefined, high) ?? undefined;
    expect(stretched).toEqual({ from: 0, to: 5 });
    expect(clickedRange(stretched, mid)).toEqual(mid);
    expect(clickedRange(mid, mid)).toBeNull();
  });
});
