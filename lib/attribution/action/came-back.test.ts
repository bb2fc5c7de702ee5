import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, type SurvivingValue, whoCameBack } from '@/lib/attribution/action/came-back';

const counts = { reached: 20, others: 1_000 };
const value = (id: string, more: Partial<SurvivingValue>): SurvivingValue => ({
  ...{ id, kind: 'payment_method', family: 'payment', display: id },
  ...{ reached: 5, others: 0, newcomers: ['n'] },
  ...more,
});
const found = (...values: SurvivingValue[]) => whoCameBack(values, counts).map(({ accountId }) => accountId);

describe('who came back', () => {
  const desk = value('desk', { family: 'device', reached: 4 });

  it('is who shares with two families what hardly anybody else uses', () => {
    expect(found(value('card', {}), desk)).toEqual(['n']);
    expect(
      found(value('card', {}), value('browser', { family: 'device', reached: 15, others: 700 })),
    ).toEqual([]);
  });

  it('is nobody whom one family alone speaks for, however much of it there is', () => {
    expect(found(value('card', { reached: 19 }), value('bin', { reached: 20 }))).toEqual([]);
  });

  it('is nobody for many weak agreements', () => {
    const weak = { reached: 10, others: 100 };
    const families = ['payment', 'device', 'network', 'identity', 'behaviour'] as const;
    expect(found(...families.map((family) => value(family, { ...weak, family })))).toEqual([]);
  });

  it('names the surest first, each with the strongest value of each family', () => {
    const network = value('exit', { family: 'network', newcomers: ['sure'] });
    const rows = whoCameBack(
      [value('card', { newcomers: ['sure', 'less'] }), { ...desk, newcomers: ['less', 'sure'] }, network],
      counts,
    );
    expect(rows.map(({ accountId, values }) => [accountId, values.length])).toEqual([
      ['sure', 3],
      ['less', 2],
    ]);
  });

  it('says less of a value the more others use it, and more the more of the reached do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 0, max: 900 }), (reached, others) => {
        const here = bitsOf({ reached, others }, counts);
        expect(bitsOf({ reached, others: others + 1 }, counts)).toBeLessThan(here);
        expect(bitsOf({ reached: reached + 1, others }, counts)).toBeGreaterThan(here);
      }),
    );
  });
});
