import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActiveSpan, handOffSlackMs, handOffsOf } from './hand-off';

const day = 86_400_000;
const span = (accountId: string, first: number, last: number): ActiveSpan => ({
  accountId,
  first: first * day,
  last: last * day,
});

describe('hand-offs', () => {
  it('finds a chain of accounts that take over from each other', () => {
    const spans = [span('a', 0, 10), span('b', 10.2, 20), span('c', 19.9, 40), span('always', 0, 40)];
    expect(handOffsOf(spans).map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'b>c']);
  });

  it('reads nothing into accounts that were there from the beginning or to the end', () => {
    expect(handOffsOf([span('a', 0, 40), span('b', 0.5, 40), span('c', 0, 39.5)])).toEqual([]);
  });

  it('gives an account one successor, the nearest', () => {
    const found = handOffsOf([span('a', 0, 10), span('late', 11, 30), span('soon', 10.1, 30)]);
    expect(found.map(({ to }) => to)).toEqual(['soon']);
  });

  it('finds nothing among none', () => {
    expect(handOffsOf([])).toEqual([]);
  });
});

const spans = fc.uniqueArray(
  fc.record({ accountId: fc.string({ minLength: 1 }), first: fc.nat(1e9), length: fc.nat(1e9) }),
  { selector: ({ accountId }) => accountId, maxLength: 30 },
);

it('no account hands over or takes over twice, and gaps keep the slack', () => {
  fc.assert(
    fc.property(spans, (drawn) => {
      const found = handOffsOf(
        drawn.map(({ accountId, first, length }) => ({ accountId, first, last: first + length })),
      );
      expect(new Set(found.map(({ from }) => from)).size).toBe(found.length);
      expect(new Set(found.map(({ to }) => to)).size).toBe(found.length);
      for (const { gapMs, from, to } of found) {
        expect(Math.abs(gapMs)).toBeLessThanOrEqual(handOffSlackMs);
        expect(from).not.toBe(to);
      }
    }),
  );
});
