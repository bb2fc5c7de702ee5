import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeHourOfWeek } from '@/lib/domain/hour-of-week';
import { hourOfWeekText } from '@/lib/lake/hours-text';

it('adds up uses of any order to the text of the histogram', () => {
  const uses = fc.array(
    fc.record({ hour: fc.integer({ min: 0, max: 167 }), count: fc.integer({ min: 1, max: 2 ** 31 }) }),
    { minLength: 1, maxLength: 300 },
  );
  fc.assert(
    fc.property(uses, (given) => {
      const counts = new Array<number>(168).fill(0);
      for (const { hour, count } of given) counts[hour] = (counts[hour] ?? 0) + count;
      const text = given.map(({ hour, count }) => count * 168 + hour).join(' ');
      expect(hourOfWeekText(text)).toBe(encodeHourOfWeek(counts));
    }),
  );
});

it('says nothing of no uses', () => {
  expect(hourOfWeekText('')).toBe('');
});
