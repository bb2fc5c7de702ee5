import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathLink } from './strongest-path';
import { findStrongestPaths } from './strongest-paths';

const link = (accountA: string, accountB: string, weightBits: number): PathLink => ({
  accountA,
  accountB,
  weightBits,
  probability: 0.9,
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const links = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 30 }))
    .filter(([a, b]) => a < b)
    .map(([a, b, bits]) => link(a, b, bits)),
  { selector: ({ accountA, accountB }) => `${accountA}${accountB}`, maxLength: 12 },
);

describe('strongest paths', () => {
  it('names the weakest step, and a second path that does without it', () => {
    const found = findStrongestPaths(
      [link('a', 'x', 20), link('x', 'b', 9), link('a', 'y', 7), link('y', 'b', 30)],
      ['a', 'b'],
      3,
    );
    expect(found.apart).toEqual([]);
    expect(found.paths.map(({ rank, steps, weakestStep }) => [rank, steps[weakestStep]?.weightBits])).toEqual(
      [
        [1, 9],
        [2, 7],
      ],
    );
  });

  it('joins several accounts by the fewest pairs, and tells who stands apart', () => {
    const found = findStrongestPaths(
      [link('a', 'b', 20), link('b', 'c', 18), link('a', 'c', 3)],
      ['a', 'b', 'c', 'z'],
      1,
    );
    expect(found.paths.map(({ from, to }) => `${from}${to}`).sort()).toEqual(['ab', 'bc']);
    expect(found.apart).toEqual(['z']);
  });

  it('goes from one end to the other, never stronger than a path before it, each weakest step its own', () => {
    fc.assert(
      fc.property(links, (all) => {
        const { paths } = findStrongestPaths(all, ['a', 'b'], 4);
        let before = Number.POSITIVE_INFINITY;
        const weakestSteps = new Set<string>();
        for (const { steps, weakestStep } of paths) {
          expect(steps[0]?.accountA).toBe('a');
          expect(steps.at(-1)?.accountB).toBe('b');
          const joints = steps.slice(1).map(({ accountA }) => accountA);
          expect(joints).toEqual(steps.slice(0, -1).map(({ accountB }) => accountB));
          const weakest = steps[weakestStep];
          const bits = weakest?.weightBits ?? 0;
          expect(bits).toBe(Math.min(...steps.map(({ weightBits }) => weightBits)));
          expect(bits).toBeLessThanOrEqual(before);
          before = bits;
          const [a = '', b = ''] = [weakest?.accountA, weakest?.accountB];
          weakestSteps.add(a < b ? `${a}${b}` : `${b}${a}`);
        }
        expect(weakestSteps.size).toBe(paths.length);
      }),
    );
  });
});
