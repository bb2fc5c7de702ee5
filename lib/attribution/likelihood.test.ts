import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  bandOfPercent,
  describeLikelihood,
  likelihoodBands,
  likelihoodTerm,
  likelihoodTerms,
  parseLikelihood,
  parseLikelihoodTerm,
  percentRangeOf,
} from '@/lib/attribution/likelihood';

const band = fc.constantFrom(...likelihoodBands);
const percent = fc.integer({ min: 1, max: 99 });

describe('likelihood', () => {
  it('covers 1 to 99 % without a gap, in rising order', () => {
    const ranges = likelihoodBands.map(percentRangeOf);
    expect(ranges[0]?.min).toBe(1);
    expect(ranges.at(-1)?.max).toBe(99);
    for (const [index, { max }] of ranges.slice(0, -1).entries()) expect(ranges[index + 1]?.min).toBe(max);
  });

  it('gives the terms of the directive for its figures', () => {
    expect([3, 10, 30, 50, 70, 90, 97].map((figure) => likelihoodTerm(bandOfPercent(figure)))).toEqual([
      'almost no chance',
      'very unlikely',
      'unlikely',
      'roughly even chance',
      'likely',
      'very likely',
      'almost certain',
    ]);
  });

  it('round-trips words: band to term to band', () => {
    fc.assert(
      fc.property(band, (name) => {
        expect(parseLikelihoodTerm(likelihoodTerm(name))).toBe(name);
        expect(parseLikelihood(likelihoodTerm(name))).toEqual({ by: 'band', band: name });
      }),
    );
  });

  it('round-trips numbers: every figure lies in the range of its own word', () => {
    fc.assert(
      fc.property(percent, (figure) => {
        const likelihood = parseLikelihood(`${figure} %`);
        const { min, max } = percentRangeOf(bandOf(likelihood));
        expect(figure).toBeGreaterThanOrEqual(min);
        expect(figure).toBeLessThanOrEqual(max);
        expect(describeLikelihood(likelihood)).toContain(
          `${likelihoodTerm(bandOfPercent(figure))} (${figure} %)`,
        );
      }),
    );
  });

  it('is monotone: a higher figure never has a weaker word', () => {
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(likelihoodBands.indexOf(bandOfPercent(low))).toBeLessThanOrEqual(
          likelihoodBands.indexOf(bandOfPercent(high)),
        );
      }),
    );
  });

  it('has no term for two bands', () => {
    expect(new Set(likelihoodTerms.map(({ term }) => term)).size).toBe(likelihoodTerms.length);
  });

  it.each(['0', '100', '140 %', 'maybe', '', 'high confidence'])('refuses "%s"', (text) => {
    expect(() => parseLikelihood(text)).toThrow(/likelihood/);
  });
});
