import { describe, expect, it } from 'vitest';
import type { DayCounts } from '@/lib/linkage/groups/day-counts';
import { splitQueue } from '@/lib/linkage/groups/split-queue';
import { SeededRandom } from '@/lib/linkage/math/random';

const days = 40;

/** An account dealt `rate` exchanges a day, on most days the whole number nearest to it. */
function dealt(account: number, rate: number, random: SeededRandom, first = 0): DayCounts {
  const counts = new Float64Array(days);
  let owed = random.nextBelow(1_000) / 1_000;
  for (let day = first; day < days; day += 1) {
    owed += rate;
    counts[day] = Math.floor(owed);
    owed -= Math.floor(owed);
  }
  return { account, counts, first, last: days - 1, exchanges: counts.reduce((sum, n) => sum + n, 0) };
}

/** An account that sends on its own at a rate: Poisson counts, by inversion. */
function sending(account: number, rate: number, random: SeededRandom): DayCounts {
  const counts = Float64Array.from({ length: days }, () => {
    let left = random.nextBelow(1_000_000) / 1_000_000;
    let chance = Math.exp(-rate);
    let count = 0;
    for (; left > chance && count < 50; count += 1) {
      left -= chance;
      chance *= rate / (count + 1);
    }
    return count;
  });
  return { account, counts, first: 0, last: days - 1, exchanges: counts.reduce((sum, n) => sum + n, 0) };
}

const groupsOf = (accounts: readonly DayCounts[]): number[][] =>
  splitQueue(accounts, days).map((group) => group.map(({ account }) => account));

describe('splitQueue', () => {
  it('parts two pools that are dealt out at rates of their own', () => {
    const random = new SeededRandom(1);
    const slow = Array.from({ length: 20 }, (_, n) => dealt(n, 1.4, random));
    const fast = Array.from({ length: 20 }, (_, n) => dealt(20 + n, 2.1, random));
    const groups = groupsOf([...slow, ...fast]).map((group) => group.toSorted((a, b) => a - b));
    expect(groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      Array.from({ length: 20 }, (_, n) => n),
      Array.from({ length: 20 }, (_, n) => 20 + n),
    ]);
  });

  it('leaves one pool whole, also where accounts joined late', () => {
    const random = new SeededRandom(2);
    const pool = Array.from({ length: 40 }, (_, n) => dealt(n, 2.1, random, n % 3 === 0 ? 15 : 0));
    expect(groupsOf(pool)).toEqual([pool.map(({ account }) => account)]);
  });

  it('does not cut independent senders of one rate, whatever halves chance offers', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = new SeededRandom(seed);
      const crowd = Array.from({ length: 60 }, (_, n) => sending(n, 2, random));
      expect(splitQueue(crowd, days)).toHaveLength(1);
    }
  });

  it('puts an account that fits both halves into neither', () => {
    const random = new SeededRandom(3);
    const slow = Array.from({ length: 20 }, (_, n) => dealt(n, 1, random));
    const fast = Array.from({ length: 20 }, (_, n) => dealt(20 + n, 3, random));
    const between = dealt(99, 2, random);
    const groups = groupsOf([...slow, ...fast, between]);
    expect(groups.flat()).not.toContain(99);
    expect(groups.flat().length).toBeGreaterThanOrEqual(38);
  });
});
