import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketWord, chooseBucketMs, rebucket } from '@/components/charts/buckets';

const dayMs = 86_400_000;

describe('rebucket', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 18_000, max: 21_000 }), { minLength: 1, maxLength: 60 })
    .map((list) => list.toSorted((a, b) => a - b).map((day) => ({ from: day * dayMs, value: day % 17 })));

  it('loses nothing, leaves no gap and overlaps nowhere', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(1, 7, 28), (list, width) => {
        const buckets = rebucket(list, width * dayMs);
        const sum = (items: { value: number }[]) => items.reduce((total, { value }) => total + value, 0);
        expect(sum(buckets)).toBe(sum(list));
        buckets.slice(1).forEach((bucket, index) => {
          expect(bucket.from - (buckets[index]?.from ?? 0)).toBe(width * dayMs);
        });
      }),
    );
  });

  it('is empty for nothing', () => {
    expect(rebucket([], dayMs)).toEqual([]);
  });
});

describe('chooseBucketMs', () => {
  it('takes the narrowest width that fits', () => {
    expect(chooseBucketMs(40 * dayMs, 60)).toBe(dayMs);
    expect(chooseBucketMs(120 * dayMs, 60)).toBe(7 * dayMs);
    expect(bucketWord(chooseBucketMs(120 * dayMs, 60))).toBe('week');
    expect(bucketWord(28 * dayMs)).toBe('28 days');
  });
});
