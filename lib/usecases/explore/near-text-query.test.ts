import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearTextQuery } from './near-text-query';

describe('a query that forgives', () => {
  it('lets long words be wrong in two letters, middling ones in one, short ones in none', () => {
    expect(nearTextQuery('Reseller shop ab')).toBe(
      '+("reseller"^8 OR reseller*^2 OR reseller~2) +("shop"^8 OR shop*^2 OR shop~1) +("ab"^8 OR ab*^2)',
    );
  });

  it('looks for nothing where no word is typed', () => {
    expect(nearTextQuery(' -- ( ')).toBeUndefined();
  });

  it('never lets what was typed become an operator of the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const query = nearTextQuery(typed) ?? '';
        const words = query.replaceAll(/\+\(|\)|"|\^[28]|\*|~[12]| OR /g, ' ');
        expect(words).toMatch(/^[\p{L}\p{N}_. ]*$/u);
      }),
    );
  });
});
