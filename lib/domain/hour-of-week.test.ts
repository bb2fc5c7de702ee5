import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeHourOfWeek, encodeHourOfWeek, hourOfWeek, hoursPerWeek } from '@/lib/domain/hour-of-week';

it('encodes any histogram into text and back', () => {
  const histogram = fc.array(fc.nat(100_000), { minLength: hoursPerWeek, maxLength: hoursPerWeek });
  fc.assert(
    fc.property(histogram, (counts) => {
      expect(decodeHourOfWeek(encodeHourOfWeek(counts))).toEqual(counts);
    }),
  );
  expect(encodeHourOfWeek([])).toBe('');
});

it('begins the week on Monday 00:00 UTC', () => {
  expect(hourOfWeek(Date.UTC(2026, 2, 2))).toBe(0);
  expect(hourOfWeek(Date.UTC(2026, 2, 1, 23, 59))).toBe(167);
  expect(hourOfWeek(-1)).toBe(71);
});
