import { describe, expect, it } from 'vitest';
import { compareWithCrowd, percentileOf } from '@/lib/usecases/explore/compare-with-crowd';
import { searchNotations } from '@/lib/usecases/explore/search-everything';
import { toFacts } from '@/lib/usecases/explore/to-facts';

describe('percentileOf', () => {
  const figures = Array.from({ length: 1_001 }, (_, index) => index / 10);
  it('places a value among the crowd', () => {
    expect(percentileOf(50, figures)).toBeCloseTo(50, 1);
    expect(percentileOf(-1, figures)).toBe(0);
    expect(percentileOf(101, figures)).toBe(100);
  });
  it('puts ties in their middle', () => {
    expect(percentileOf(3, [3, 3, 3])).toBe(50);
  });
});

describe('compareWithCrowd', () => {
  it('puts the oddest first and leaves out what the crowd does not have', () => {
    const crowd = new Map([
      ['latency_ms', [1, 2, 3, 4, 5]],
      ['spend', [1, 2, 3, 4, 5]],
    ] as const);
    const signals = compareWithCrowd(
      [
        { id: 'latency_ms', value: 3, accounts: 4 },
        { id: 'spend', value: 9, accounts: 4 },
        { id: 'active_hours', value: 9, accounts: 4 },
      ],
      crowd,
    );
    expect(signals.map(({ id, percentile, crowd: middle }) => [id, percentile, middle])).toEqual([
      ['spend', 100, 3],
      ['latency_ms', 50, 3],
    ]);
  });
});

describe('toFacts', () => {
  it('keeps plain values under readable titles', () => {
    const facts = toFacts(
      { id: 'a', signupIp: '10.0.0.1', app_name: 'X', batchIds: ['b'], _internal: 1, empty: '' },
      new Set(['id']),
    );
    expect(facts).toEqual([
      { name: 'app_name', title: 'App name', value: 'X' },
      { name: 'signupIp', title: 'Sign-up IP', value: '10.0.0.1' },
    ]);
  });
});

describe('searchNotations', () => {
  it('tries a value as typed, in both cases and without separators, each once', () => {
    expect(searchNotations(' +49 (30) 12-3 ')).toEqual(['+49 (30) 12-3', '+4930123']);
    expect(searchNotations('Ab')).toEqual(['Ab', 'ab', 'AB']);
  });
});
