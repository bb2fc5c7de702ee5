import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairEvidence } from '@/lib/contracts/explanation';
import { buildWaterfall, percentOf } from './waterfall-steps';

const item = (bits: number, bitsUncapped = bits): PairEvidence => ({
  comparisonId: 'payment',
  level: 'same',
  family: 'payment',
  sentence: 'Both paid with the same card.',
  bits,
  bitsUncapped,
  capReason: null,
  identifierId: null,
  identifierKind: null,
  identifierDisplay: null,
  hubClass: null,
  rarity: null,
  firstSeen: null,
  lastSeen: null,
  rows: [],
});
const bits = fc.double({ min: -40, max: 40, noNaN: true });

describe('waterfall', () => {
  it('runs from the prior to the weight without a gap', () => {
    fc.assert(
      fc.property(bits, fc.array(bits, { maxLength: 20 }), (priorBits, all) => {
        const { steps } = buildWaterfall({ priorBits, items: all.map((b) => item(b)) });
        let at = priorBits;
        for (const step of steps) {
          expect(step.from).toBe(at);
          at = step.to;
        }
        expect(at).toBeCloseTo(
          all.reduce((sum, b) => sum + b, priorBits),
          9,
        );
      }),
    );
  });

  it('keeps every bar, capped parts included, inside the scale', () => {
    fc.assert(
      fc.property(bits, fc.array(fc.tuple(bits, bits), { maxLength: 20 }), (priorBits, all) => {
        const { steps, scale } = buildWaterfall({ priorBits, items: all.map(([b, u]) => item(b, u)) });
        const places = steps.flatMap((s) => [s.from, s.to, s.from + s.item.bitsUncapped]);
        for (const place of places) {
          expect(percentOf(place, scale)).toBeGreaterThanOrEqual(-1e-9);
          expect(percentOf(place, scale)).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it('puts what speaks for above what speaks against, and what weighs nothing aside', () => {
    const { steps, weightless } = buildWaterfall({
      priorBits: -15,
      items: [item(-3), item(4), item(0), item(12)],
    });
    expect(steps.map((step) => step.item.bits)).toEqual([12, 4, -3]);
    expect(weightless).toHaveLength(1);
  });
});
