import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBars, drawBars } from '@/lib/cli/explain/waterfall';

describe('buildBars', () => {
  it('ends at the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }), (bits) => {
        const sum = bits.reduce((total, value) => total + value, 0);
        expect(buildBars(bits).at(-1)?.after).toBe(sum);
      }),
    );
  });
});

describe('drawBars', () => {
  it('draws a fall and a climb on one scale, zero marked', () => {
    expect(drawBars(buildBars([-4, 4, 4]), 9)).toEqual(['░░░░│    ', '████│    ', '    ████ ']);
  });

  it('keeps every line at the width and every bar visible', () => {
    const bits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(bits, (contributions) => {
        for (const line of drawBars(buildBars(contributions), 30)) {
          expect([...line]).toHaveLength(30);
          expect(line).toMatch(/[█░]/);
        }
      }),
    );
  });
});
