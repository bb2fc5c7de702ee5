import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContingency } from '@/lib/linkage/evaluation/contingency';
import { adjustedRand, bCubed, pairwise, vMeasure } from '@/lib/linkage/evaluation/partition-measures';

const partition = fc
  .integer({ min: 2, max: 25 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }),
    ),
  );

/** B-cubed straight from its definition: per account, over all others. */
function bCubedByDefinition(truth: readonly number[], predicted: readonly number[]): [number, number] {
  const mean = (own: readonly number[], other: readonly number[]): number =>
    own.reduce((sum, group, i) => {
      const same = own.flatMap((value, j) => (value === group ? [j] : []));
      return sum + same.filter((j) => other[j] === other[i]).length / same.length;
    }, 0) / own.length;
  return [mean(predicted, truth), mean(truth, predicted)];
}

describe('measures of partitions', () => {
  it('B-cubed equals its definition', () => {
    fc.assert(
      fc.property(partition, ([truth, predicted]) => {
        const { precision, recall } = bCubed(buildContingency(truth, predicted));
        const [p, r] = bCubedByDefinition(truth, predicted);
        expect(precision).toBeCloseTo(p, 10);
        expect(recall).toBeCloseTo(r, 10);
      }),
    );
  });

  it('pairwise counts equal counting the pairs', () => {
    fc.assert(
      fc.property(partition, ([truth, predicted]) => {
        let both = 0;
        for (let i = 0; i < truth.length; i += 1)
          for (let j = i + 1; j < truth.length; j += 1)
            if (truth[i] === truth[j] && predicted[i] === predicted[j]) both += 1;
        expect(pairwise(buildContingency(truth, predicted)).correctPairs).toBe(both);
      }),
    );
  });

  it('a partition agrees with itself', () => {
    fc.assert(
      fc.property(partition, ([truth]) => {
        const table = buildContingency(truth, truth);
        expect(adjustedRand(table)).toBeCloseTo(1, 10);
        expect(vMeasure(table).v).toBeCloseTo(1, 10);
      }),
    );
  });
});
