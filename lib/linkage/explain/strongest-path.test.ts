import { describe, expect, it } from 'vitest';
import { findStrongestPath } from '@/lib/linkage/explain/strongest-path';

const link = (accountA: string, accountB: string, weightBits: number) => ({
  accountA,
  accountB,
  weightBits,
  probability: 0.9,
});

describe('findStrongestPath', () => {
  it('prefers a longer chain whose weakest step is stronger', () => {
    const path = findStrongestPath(
      [link('a', 'd', 1), link('a', 'b', 9), link('b', 'c', 5), link('c', 'd', 7)],
      'a',
      'd',
    );
    expect(path?.steps.map(({ accountB }) => accountB)).toEqual(['b', 'c', 'd']);
    expect(path?.weakestStep).toBe(1);
  });

  it('turns steps to run from the first account to the last', () => {
    const path = findStrongestPath([link('a', 'b', 3), link('b', 'c', 4)], 'c', 'a');
    expect(path?.steps.map(({ accountA, accountB }) => [accountA, accountB])).toEqual([
      ['c', 'b'],
      ['b', 'a'],
    ]);
  });

  it('is null where the accounts do not hang together', () => {
    expect(findStrongestPath([link('a', 'b', 3)], 'a', 'z')).toBeNull();
  });
});
