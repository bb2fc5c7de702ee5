import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSourceBits, logGamma } from '@/lib/linkage/campaigns/homogeneity';

const counts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 50 })), { maxLength: 15 })
  .map((entries) => new Map(entries));

describe('logGamma', () => {
  it('is the logarithm of the factorial', () => {
    let factorial = 0;
    for (let n = 1; n < 60; n += 1) {
      expect(logGamma(n)).toBeCloseTo(factorial, 8);
      factorial += Math.log(n);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 10);
  });
});

describe('commonSourceBits', () => {
  it('does not depend on the side', () => {
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        expect(commonSourceBits(left, right, 1_000)).toBeCloseTo(commonSourceBits(right, left, 1_000), 8);
      }),
    );
  });

  it('is nothing against nothing', () => {
    fc.assert(
      fc.property(counts, (left) => {
        expect(commonSourceBits(left, new Map(), 1_000)).toBeCloseTo(0, 8);
      }),
    );
  });

  it('speaks for the same shares and against disjoint ones, the more the more was seen', () => {
    const spread = (from: number, n: number) => new Map(Array.from({ length: 20 }, (_, i) => [from + i, n]));
    expect(commonSourceBits(spread(0, 5), spread(0, 5), 1_000)).toBeGreaterThan(20);
    expect(commonSourceBits(spread(0, 5), spread(20, 5), 1_000)).toBeLessThan(0);
    expect(commonSourceBits(spread(0, 50), spread(20, 50), 1_000)).toBeLessThan(
      commonSourceBits(spread(0, 5), spread(20, 5), 1_000),
    );
  });
});
