import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileMeasures } from '@/lib/domain/profile-comparison';
import { compareValues } from '@/lib/linkage/profile/compare-values';
import { FieldComparer } from '@/lib/linkage/profile/field-comparer';
import { editDistance } from '@/lib/linkage/profile/string-distance';

/** Optimal string alignment by its definition, the whole table. */
function editsByTable(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = cost;
    }
  }
  return at(a.length, b.length);
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' '), maxLength: 14 });

describe('editDistance', () => {
  it('is the optimal string alignment up to its bound', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 8 }), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(max + 1, editsByTable(a, b)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('FieldComparer', () => {
  it('gives what comparing the two texts gives, whichever way round', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh12 '), minLength: 1, maxLength: 9 });
    const values = fc.array(fc.option(word), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...profileMeasures), values, (measure, list) => {
        const column = {
          attribute: 'x',
          title: 'X',
          measure,
          family: 'identity' as const,
          forgeabilityCapBits: null,
          values: list,
        };
        const comparer = new FieldComparer(column);
        for (const [a, left] of list.entries()) {
          for (const [b, right] of list.entries()) {
            const expected = left === null || right === null ? -1 : compareValues(measure, left, right);
            expect(comparer.compare(a, b)).toBe(expected);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
