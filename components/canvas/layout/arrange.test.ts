import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from './arrange';
import type { LayoutRequest } from './layout-graph';

const layouts = [
  'force',
  'radial',
  'hierarchy',
  'layers',
  'grid',
  'by-time',
  'by-country',
  'by-asn',
  'by-cluster',
] as const;

const graph: fc.Arbitrary<Pick<LayoutRequest, 'nodes' | 'edges'>> = fc
  .integer({ min: 1, max: 40 })
  .chain((size) =>
    fc.record({
      nodes: fc.constant(
        Array.from({ length: size }, (_, n) => ({
          id: `n${n}`,
          isAccount: n % 3 !== 0,
          rank: `${n % 4}`,
          size: 30,
          time: n % 5 === 0 ? null : n * 1_000,
          asn: n % 5 === 0 ? null : `AS${n % 3}`,
          country: n % 4 === 0 ? null : `c${n % 2}`,
          cluster: null,
        })),
      ),
      edges: fc.array(
        fc.record({
          source: fc.nat({ max: size - 1 }).map((n) => `n${n}`),
          target: fc.nat({ max: size - 1 }).map((n) => `n${n}`),
        }),
        { maxLength: 60 },
      ),
    }),
  );

describe.each(layouts)('%s layout', (layout) => {
  it('places every node once, at finite places, and the same way each time', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        const request: LayoutRequest = { ...drawn, layout, focus: ['n0'] };
        const places = arrange(request);
        expect([...places.keys()].sort()).toEqual(drawn.nodes.map(({ id }) => id).sort());
        for (const { x, y } of places.values()) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
        expect([...arrange(request)]).toEqual([...places]);
      }),
      { numRuns: 40 },
    );
  });

  it('lets no two nodes cover each other', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        const places = [...arrange({ ...drawn, layout, focus: [] }).values()];
        for (const [index, a] of places.entries()) {
          for (const b of places.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
