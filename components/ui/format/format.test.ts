import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBits,
  formatBytes,
  formatCompact,
  formatCount,
  formatDecimal,
  formatProbability,
  formatQuantity,
  formatShare,
} from '@/components/ui/format/number';
import { shortenMiddle } from '@/components/ui/format/shorten';
import {
  formatAgo,
  formatDay,
  formatDayRange,
  formatDuration,
  formatTime,
} from '@/components/ui/format/time';

describe('counts', () => {
  it('groups thousands by thin spaces', () => {
    expect(formatCount(1234567)).toBe('1\u202f234\u202f567');
    expect(formatQuantity(1, 'account')).toBe('1 account');
    expect(formatQuantity(0, 'account')).toBe('0 accounts');
  });
  it('is exact below a hundred thousand and short above', () => {
    expect(formatCompact(99_999)).toBe('99\u202f999');
    expect(formatCompact(2_041_332)).toBe('2.04M');
  });
});

describe('shares and probabilities', () => {
  it.each([
    [0, '0\u00a0%'],
    [0.0004, '<0.1\u00a0%'],
    [0.042, '4.2\u00a0%'],
    [0.38, '38\u00a0%'],
    [0.9982, '99.8\u00a0%'],
    [0.99999, '>99.9\u00a0%'],
    [1, '100\u00a0%'],
  ])('writes the share %d', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
  it('never rounds a doubt away', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (probability) => {
        expect(['0', '1', '0.00', '1.00', '0.0000', '1.0000']).not.toContain(formatProbability(probability));
        expect(['0\u00a0%', '100\u00a0%']).not.toContain(formatShare(probability));
      }),
    );
  });
});

describe('bits and decimals', () => {
  it('shows the sign', () => {
    expect(formatBits(14.24)).toBe('+14.2');
    expect(formatBits(-3.06)).toBe('−3.1');
    expect(formatBits(-0.01)).toBe('0.0');
    expect(formatDecimal(-0.001, 2)).toBe('0.00');
  });
});

describe('bytes', () => {
  it.each([
    [0, '0\u00a0B'],
    [999, '999\u00a0B'],
    [1_500, '1.5\u00a0kB'],
    [123_000_000, '123\u00a0MB'],
  ])('writes %d bytes', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('times', () => {
  const at = Date.UTC(2026, 5, 5, 14, 3);
  it('are in UTC and say so', () => {
    expect(formatTime(at)).toBe('5 Jun 2026, 14:03 UTC');
  });
  it('gives the year once where both ends share it', () => {
    expect(formatDayRange(Date.UTC(2026, 3, 22), at)).toBe('22 Apr – 5 Jun 2026');
    expect(formatDayRange(Date.UTC(2025, 3, 22), at)).toBe('22 Apr 2025 – 5 Jun 2026');
    expect(formatDayRange(at, at)).toBe(formatDay(at));
  });
  it.each([
    [820, '820 ms'],
    [61_000, '1 min 1 s'],
    [11_520_000, '3 h 12 min'],
    [45 * 86_400_000, '45 d'],
  ])('writes the duration %d', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
  it('says how long ago', () => {
    expect(formatAgo(at, at + 3_000)).toBe('just now');
    expect(formatAgo(at, at + 185_000)).toBe('3 min ago');
  });
});

describe('shortenMiddle', () => {
  it('keeps both ends and never exceeds the length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 5, max: 40 }), (text, lengthMax) => {
        const short = shortenMiddle(text, lengthMax);
        expect(short.length).toBeLessThanOrEqual(Math.max(lengthMax, 3));
        if (text.length <= lengthMax) expect(short).toBe(text);
        else expect([short[0], short.at(-1)]).toEqual([text[0], text.at(-1)]);
      }),
    );
  });
});
