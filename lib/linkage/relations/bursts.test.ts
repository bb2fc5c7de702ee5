import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '@/lib/linkage/math/random';
import { ActivityClock, findBursts } from '@/lib/linkage/relations/bursts';

const day = 86_400_000;
const evenly = new ActivityClock(Float64Array.from({ length: 10_000 }, (_, n) => (n * 180 * day) / 10_000));

describe('findBursts', () => {
  it('finds accounts funded one after the other', () => {
    const times = Array.from({ length: 20 }, (_, n) => 30 * day + n * 300_000);
    expect(findBursts(times, evenly).map(({ members }) => members.length)).toEqual([20]);
  });

  it('finds next to none among the customers of a service', () => {
    let found = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const random = new SeededRandom(seed);
      const times = Array.from({ length: 300 }, () => random.nextBelow(180 * day));
      found += findBursts(times, evenly).length;
    }
    expect(found).toBeLessThanOrEqual(5);
  });

  it('sees no burst in a rush that the whole world shares', () => {
    const random = new SeededRandom(7);
    const rush = Float64Array.from({ length: 10_000 }, () => 90 * day + random.nextBelow(day / 4));
    const times = Array.from({ length: 40 }, () => 90 * day + random.nextBelow(day / 4));
    expect(findBursts(times, new ActivityClock(rush))).toEqual([]);
  });

  it('gives disjoint bursts of at least three, whatever the times', () => {
    const time = fc.oneof(
      fc.integer({ min: 0, max: 180 }).map((n) => n * day),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(time, { maxLength: 80 }), (times) => {
        const bursts = findBursts(times, evenly);
        const members = bursts.flatMap((burst) => burst.members);
        expect(new Set(members).size).toBe(members.length);
        for (const burst of bursts) expect(burst.members.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
