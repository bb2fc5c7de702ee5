import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '@/lib/synth/random';
import { shareOut } from '@/lib/synth/share-out';
import { scatter, token } from '@/lib/synth/tokens';

describe('Random', () => {
  it('forks independently of what was drawn before', () => {
    const fresh = new Random(7);
    const used = new Random(7);
    used.bits();
    expect(used.fork('a').bits()).toBe(fresh.fork('a').bits());
    expect(fresh.fork('a').bits()).not.toBe(fresh.fork('b').bits());
  });

  it('draws evenly', () => {
    const random = new Random(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const drawn = random.below(10);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe('tokens', () => {
  it('keep distinct numbers distinct', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (a, b) => {
          expect(token(a) === token(b)).toBe(a === b);
          expect(scatter(a, 99) === scatter(b, 99)).toBe(a === b);
        },
      ),
    );
  });
});

describe('shareOut', () => {
  it('gives whole parts that sum to the total, in proportion to the weights', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, given) => {
        const parts = shareOut(total, given);
        const sum = given.reduce((partial, weight) => partial + weight, 0);
        expect(parts.reduce((partial, part) => partial + part, 0)).toBe(total);
        for (const [i, part] of parts.entries()) {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (total * (given[i] ?? 0)) / sum)).toBeLessThanOrEqual(1.001);
        }
      }),
    );
  });
});
