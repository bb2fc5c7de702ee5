import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contingencyOf, type Truth } from '@/lib/linkage/evaluation/evaluate-clusters';
import { pairwise } from '@/lib/linkage/evaluation/partition-measures';
import { precisionRecallCurve, recallAtPrecision } from '@/lib/linkage/evaluation/precision-recall';
import { UnionFind } from '@/lib/linkage/math/union-find';

const accounts = 24;

const worlds = fc.record({
  truth: fc
    .array(fc.option(fc.constantFrom('x', 'y', 'z', null), { nil: undefined }), {
      minLength: accounts,
      maxLength: accounts,
    })
    .map(
      (labels): Truth =>
        new Map(labels.flatMap((label, account) => (label === undefined ? [] : [[account, label] as const]))),
    ),
  links: fc.array(
    fc.record({
      a: fc.nat({ max: accounts - 1 }),
      b: fc.nat({ max: accounts - 1 }),
      probability: fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10),
    }),
    { maxLength: 40 },
  ),
});

/** The same point the long way: cluster at the threshold, then measure the clusters. */
function measureAt(
  links: readonly { a: number; b: number; probability: number }[],
  truth: Truth,
  at: number,
) {
  const sets = new UnionFind(accounts);
  for (const { a, b, probability } of links) if (probability >= at) sets.union(a, b);
  const groups = new Map<number, number[]>();
  for (let account = 0; account < accounts; account += 1) {
    const root = sets.find(account);
    groups.set(root, [...(groups.get(root) ?? []), account]);
  }
  return pairwise(contingencyOf(truth, [...groups.values()]));
}

describe('precisionRecallCurve', () => {
  it('gives at every threshold what clusters made at it measure', () => {
    fc.assert(
      fc.property(worlds, ({ links, truth }) => {
        const { truePairs } = measureAt([], truth, 0);
        for (const point of precisionRecallCurve(links, truth, { accounts, truePairs })) {
          const { precision, recall } = measureAt(links, truth, point.probability);
          expect(point.precision).toBeCloseTo(precision, 12);
          expect(point.recall).toBeCloseTo(recall, 12);
        }
      }),
    );
  });

  it('names the largest recall at which precision still holds', () => {
    const truth: Truth = new Map([
      [0, 'x'],
      [1, 'x'],
      [2, 'x'],
      [3, null],
    ]);
    const links = [
      { a: 0, b: 1, probability: 0.9 },
      { a: 1, b: 2, probability: 0.8 },
      { a: 2, b: 3, probability: 0.7 },
    ];
    const curve = precisionRecallCurve(links, truth, { accounts: 4, truePairs: 3 });
    expect(curve.map(({ precision }) => precision)).toEqual([1, 1, 0.5]);
    expect(recallAtPrecision(curve, 0.99)).toBe(1);
    expect(recallAtPrecision(curve.slice(2), 0.99)).toBeNull();
  });
});
