import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoTime } from '@/lib/export/dossier';

it('writes times as Date does, before the epoch and beyond year 9999 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (time) => {
      expect(isoTime(time)).toBe(new Date(time).toISOString());
    }),
  );
  expect(isoTime(0.5)).toBe(new Date(0.5).toISOString());
  expect(isoTime(null)).toBe('');
  expect(() => isoTime(8.64e15 + 1)).toThrow(RangeError);
});
