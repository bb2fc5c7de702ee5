import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromptUseRow } from '@/lib/linkage/behaviour/prompt-use';
import { findBodies } from '@/lib/linkage/campaigns/find-bodies';
import { findQueues } from '@/lib/linkage/groups/find-queues';
import { SeededRandom } from '@/lib/linkage/math/random';
import { buildPromptUse } from '@/lib/testing/prompt-use';

const accountIds = Array.from({ length: 1_000 }, (_, n) => `a${String(n).padStart(4, '0')}`);
const days = 40;

/** Rows from counts by account and day; every account sends one of three templates. */
function rowsOf(name: string, counts: ReadonlyMap<number, readonly number[]>): PromptUseRow[] {
  return [...counts].flatMap(([account, perDay]) =>
    perDay.flatMap((exchanges, day) =>
      exchanges === 0
        ? []
        : [
            {
              accountId: accountIds[account] ?? '',
              prompt: `${name}-${day % 3}`,
              capability: '',
              day,
              exchanges,
              inputTokens: 0,
              outputTokens: 0,
              firstSeen: day * 86_400_000,
              lastSeen: day * 86_400_000 + 1,
            },
          ],
    ),
  );
}

const uniform = (random: SeededRandom): number => random.nextBelow(1_000_000) / 1_000_000;

function poisson(random: SeededRandom, mean: number): number {
  let n = 0;
  for (let left = Math.exp(-mean), p = uniform(random); p > left; p *= uniform(random)) n += 1;
  return n;
}

/** A queue of `mean` items a day and account, dealt round-robin; busier in the second half, as everybody is. */
function dealt(from: number, size: number, mean: number, random: SeededRandom): Map<number, number[]> {
  const counts = new Map(Array.from({ length: size }, (_, n) => [from + n, new Array<number>(days).fill(0)]));
  let next = 0;
  for (let day = 0; day < days; day += 1) {
    const items = poisson(random, mean * size * (day < days / 2 ? 1 : 1.5));
    for (let item = 0; item < items; item += 1, next += 1) {
      const own = counts.get(from + (next % size));
      if (own) own[day] = (own[day] ?? 0) + 1;
    }
  }
  return counts;
}

/** People with rates of their own; `isMoody` ones have days on and days off. */
function independent(
  from: number,
  size: number,
  random: SeededRandom,
  isMoody: boolean,
): Map<number, number[]> {
  return new Map(
    Array.from({ length: size }, (_, n) => {
      const rate = isMoody ? 1 + 6 * uniform(random) : 4;
      const perDay = Array.from({ length: days }, (_, day) => {
        const mood = isMoody ? (uniform(random) < 0.5 ? 0.1 : 1.9) : 1;
        return poisson(random, rate * mood * (day < days / 2 ? 1 : 1.5));
      });
      return [from + n, perDay];
    }),
  );
}

function queuesOf(rows: readonly PromptUseRow[]) {
  const use = buildPromptUse(rows, accountIds);
  return findQueues(use, findBodies(use, accountIds.length));
}
const range = (from: number, size: number): number[] => Array.from({ length: size }, (_, n) => from + n);

describe('findQueues', () => {
  it('finds the accounts that a load balancer feeds', () => {
    const queues = queuesOf(rowsOf('q', dealt(10, 20, 4, new SeededRandom(1))));
    expect(queues).toHaveLength(1);
    expect(queues[0]?.members).toEqual(range(10, 20));
    expect(queues[0]?.dispersion).toBeLessThan(0.5);
  });

  it('tells two queues of the same prompts at different rates apart', () => {
    const random = new SeededRandom(2);
    const rows = [...rowsOf('q', dealt(0, 20, 6, random)), ...rowsOf('q', dealt(100, 15, 3, random))];
    expect(queuesOf(rows).map(({ members }) => members)).toEqual(
      expect.arrayContaining([range(0, 20), range(100, 15)]),
    );
  });

  it('finds none among independent senders of one template, steady or moody', () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const random = new SeededRandom(seed);
      expect(queuesOf(rowsOf('s', independent(0, 30, random, false)))).toEqual([]);
      expect(queuesOf(rowsOf('m', independent(0, 60, random, true)))).toEqual([]);
    }
  });

  it('does not depend on the order of the rows', () => {
    const random = new SeededRandom(3);
    const rows = [...rowsOf('q', dealt(0, 8, 4, random)), ...rowsOf('m', independent(50, 10, random, true))];
    const expected = queuesOf(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(queuesOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});
