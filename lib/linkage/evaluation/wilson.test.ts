import { expect, it } from 'vitest';
import { brierScore, calibrationBins } from '@/lib/linkage/evaluation/link-measures';
import { wilsonInterval } from '@/lib/linkage/evaluation/wilson';

it('gives the published interval, and never leaves 0 to 1', () => {
  // Newcombe 1998, table I, method 3: 81 of 263 gives .2553 to .3662; 0 of 20 gives 0 to .1611.
  const some = wilsonInterval(81, 263);
  expect(some.low).toBeCloseTo(0.2553, 4);
  expect(some.high).toBeCloseTo(0.3662, 4);
  expect(wilsonInterval(0, 20).low).toBe(0);
  expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4);
  expect(wilsonInterval(20, 20).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

it('counts what each bin said and what was so', () => {
  const links = [
    { probability: 0.95, isTrue: true },
    { probability: 0.97, isTrue: false },
    { probability: 1, isTrue: true },
    { probability: 0.15, isTrue: false },
  ];
  expect(calibrationBins(links).map(({ from, links: count, correct }) => [from, count, correct])).toEqual([
    [0.1, 1, 0],
    [0.9, 3, 2],
  ]);
  expect(brierScore(links)).toBeCloseTo((0.05 ** 2 + 0.97 ** 2 + 0 + 0.15 ** 2) / 4, 12);
  expect(brierScore([])).toBeNull();
});
