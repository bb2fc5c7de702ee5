import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AchItem,
  type AchMatrix,
  achRatings,
  diagnosticityOf,
  leadersOf,
  rankHypotheses,
} from '@/lib/attribution/ach';
import { findSensitivity } from '@/lib/attribution/sensitivity';

const hypothesisIds = ['h1', 'h2', 'h3', 'h4'];
const rating = fc.constantFrom(...achRatings);
const ratings = fc.record({ h1: rating, h2: rating, h3: rating, h4: rating });
const items = fc
  .array(fc.record({ weight: fc.integer({ min: 0, max: 4 }).map((n) => n / 4), ratings }), { maxLength: 7 })
  .map((rows): AchItem[] => rows.map((row, index) => ({ id: `e${index}`, ...row })));
const matrix = items.map((rows): AchMatrix => ({ hypothesisIds, items: rows }));

const inconsistencies = (of: AchMatrix): Record<string, number> =>
  Object.fromEntries(rankHypotheses(of).map((row) => [row.hypothesisId, row.inconsistency]));

describe('the ranking', () => {
  it('puts the least inconsistent first and lets equals share a rank', () => {
    const rows: AchItem[] = [
      {
        id: 'a',
        weight: 1,
        ratings: { h1: 'consistent', h2: 'inconsistent', h3: 'inconsistent', h4: 'inconsistent' },
      },
      { id: 'b', weight: 0.5, ratings: { h2: 'inconsistent' } },
    ];
    const ranked = rankHypotheses({ hypothesisIds, items: rows });
    expect(ranked.map((row) => [row.hypothesisId, row.rank, row.inconsistency])).toEqual([
      ['h1', 1, 0],
      ['h3', 2, 1],
      ['h4', 2, 1],
      ['h2', 4, 1.5],
    ]);
  });

  it('does not depend on the order of evidence or of hypotheses', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const turned = { hypothesisIds: hypothesisIds.toReversed(), items: given.items.toReversed() };
        expect(inconsistencies(turned)).toEqual(inconsistencies(given));
        expect(new Set(leadersOf(turned))).toEqual(new Set(leadersOf(given)));
      }),
    );
  });

  it('is not moved by evidence that fits every hypothesis, contradicts every hypothesis, or weighs nothing', () => {
    fc.assert(
      fc.property(matrix, rating, fc.boolean(), (given, same, isWeightless) => {
        const added: AchItem = isWeightless
          ? { id: 'x', weight: 0, ratings: { h1: 'inconsistent' } }
          : { id: 'x', weight: 1, ratings: Object.fromEntries(hypothesisIds.map((id) => [id, same])) };
        const order = (of: AchMatrix) => rankHypotheses(of).map((row) => [row.hypothesisId, row.rank]);
        expect(order({ ...given, items: [...given.items, added] })).toEqual(order(given));
        expect(diagnosticityOf(added, hypothesisIds)).toBe(0);
      }),
    );
  });

  it('is monotone: evidence against a hypothesis never improves its rank, consistent evidence never earns any', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...hypothesisIds), (given, id) => {
        const rankOf = (of: AchMatrix) =>
          rankHypotheses(of).find((row) => row.hypothesisId === id)?.rank ?? 0;
        const against: AchItem = { id: 'x', weight: 1, ratings: { [id]: 'inconsistent' } };
        const forIt: AchItem = { id: 'x', weight: 1, ratings: { [id]: 'consistent' } };
        expect(rankOf({ ...given, items: [...given.items, against] })).toBeGreaterThanOrEqual(rankOf(given));
        expect(rankOf({ ...given, items: [...given.items, forIt] })).toBe(rankOf(given));
      }),
    );
  });

  it('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const doubled = {
          hypothesisIds,
          items: given.items.map((item) => ({ ...item, weight: item.weight * 2 })),
        };
        expect(rankHypotheses(doubled).map((row) => row.rank)).toEqual(
          rankHypotheses(given).map((row) => row.rank),
        );
      }),
    );
  });
});

describe('diagnosticity', () => {
  it('is highest for an item that splits the hypotheses in half', () => {
    const half: AchItem = { id: 'a', weight: 1, ratings: { h1: 'inconsistent', h2: 'inconsistent' } };
    const one: AchItem = { id: 'b', weight: 1, ratings: { h1: 'inconsistent' } };
    expect(diagnosticityOf(half, hypothesisIds)).toBe(1);
    expect(diagnosticityOf(one, hypothesisIds)).toBe(0.75);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(items, (rows) => {
        for (const item of rows) {
          const value = diagnosticityOf(item, hypothesisIds);
          expect(value >= 0 && value <= 1).toBe(true);
        }
      }),
    );
  });
});

/** All subsets of at most three items without which the leader no longer leads alone. */
function turningSubsets({ items: rows }: AchMatrix, leaderId: string): string[][] {
  const subsets = Array.from({ length: 2 ** rows.length }, (_, bits) =>
    rows.filter((_row, index) => (bits >> index) & 1),
  ).filter((set) => set.length > 0 && set.length <= 3);
  return subsets
    .filter((set) => {
      const leaders = leadersOf({ hypothesisIds, items: rows.filter((item) => !set.includes(item)) });
      return leaders.length > 1 || leaders[0] !== leaderId;
    })
    .map((set) => set.map((item) => item.id));
}

describe('sensitivity', () => {
  it('names the two items that the ranking hangs on', () => {
    const rows: AchItem[] = [
      { id: 'card', weight: 1, ratings: { h2: 'inconsistent', h3: 'inconsistent', h4: 'inconsistent' } },
      { id: 'template', weight: 1, ratings: { h2: 'inconsistent', h3: 'inconsistent', h4: 'inconsistent' } },
      { id: 'hours', weight: 0.5, ratings: { h1: 'inconsistent' } },
    ];
    const { leaderId, lead, sets } = findSensitivity({ hypothesisIds, items: rows });
    expect(leaderId).toBe('h1');
    expect(lead).toBe(1.5);
    expect(sets).toHaveLength(3);
    expect(sets.every((set) => set.itemIds.toSorted().join() === 'card,template')).toBe(true);
    expect(sets[0]?.outcome).toBe('overtaken');
  });

  it('finds a set exactly when some removal of three items or fewer turns the ranking, and finds the smallest', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const { leaderId, sets, isRobust } = findSensitivity(given, { setsMax: 1_000 });
        if (leaderId === null) {
          expect(leadersOf(given).length).not.toBe(1);
          return;
        }
        const turning = turningSubsets(given, leaderId);
        expect(isRobust).toBe(turning.length === 0);
        const smallest = Math.min(...turning.map((set) => set.length));
        if (!isRobust) expect(sets[0]?.itemIds).toHaveLength(smallest);
        // Every set that is named does turn the ranking, and none could be smaller for its rival.
        const key = (ids: readonly string[]): string => ids.toSorted().join();
        const known = new Set(turning.map(key));
        for (const { itemIds } of sets) expect(known.has(key(itemIds))).toBe(true);
        for (const set of turning.filter(({ length }) => length === smallest)) {
          expect(sets.some(({ itemIds }) => key(itemIds) === key(set))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
