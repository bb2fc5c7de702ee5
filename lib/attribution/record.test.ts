import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasEntries, suggestAtlasTags } from '@/lib/attribution/atlas';
import { assertConfidenceIsReasoned } from '@/lib/attribution/confidence';
import { type Diamond, openVertices } from '@/lib/attribution/diamond';
import {
  describeGrading,
  informationCredibilities,
  parseGrading,
  sourceReliabilities,
  weightOfGrading,
} from '@/lib/attribution/grading';
import { compareOperators, type OperatorTrace, type OperatorValue } from '@/lib/attribution/similarity';

describe('grading', () => {
  const grading = fc.record({
    reliability: fc.constantFrom(...sourceReliabilities),
    credibility: fc.constantFrom(...informationCredibilities),
  });

  it('round-trips and weighs by the weaker of the two grades', () => {
    fc.assert(
      fc.property(grading, (given) => {
        expect(parseGrading(`${given.reliability}${given.credibility}`)).toEqual(given);
        const weight = weightOfGrading(given);
        expect(weight).toBeLessThanOrEqual(weightOfGrading({ ...given, reliability: 'A' }));
        expect(weight).toBeLessThanOrEqual(weightOfGrading({ ...given, credibility: '1' }));
      }),
    );
    expect(weightOfGrading({ reliability: 'A', credibility: '4' })).toBe(0.25);
    expect(describeGrading({ reliability: 'B', credibility: '2' })).toBe(
      'B2: usually reliable source, probably true',
    );
    expect(parseGrading('Z9')).toBeUndefined();
  });
});

describe('confidence', () => {
  it('claims no more than its reasons say', () => {
    const reasons = { sources: 'Two partners.', assumptions: '', argument: '' };
    expect(() => assertConfidenceIsReasoned({ level: 'low', reasons })).not.toThrow();
    expect(() => assertConfidenceIsReasoned({ level: 'high', reasons })).toThrow(
      /assumptions and argument|needs reasons/,
    );
  });
});

describe('diamond', () => {
  it('names the corners about which nothing is known', () => {
    const fact = { text: 'A pool of accounts', href: null, by: null };
    const diamond: Diamond = {
      adversary: { operator: [], customer: [] },
      infrastructure: { own: [], intermediary: [fact] },
      capability: [fact],
      victim: [],
      meta: [],
    };
    expect(openVertices(diamond)).toEqual(['adversary', 'victim']);
  });
});

describe('ATLAS', () => {
  it('has every id once', () => {
    expect(new Set(atlasEntries.map(({ id }) => id)).size).toBe(atlasEntries.length);
  });

  it('suggests extraction only where templates and one capability carry the campaign', () => {
    const traits = {
      accounts: 300,
      clusters: 2,
      templates: 4,
      templateShare: 0.9,
      capabilityShare: 0.7,
    };
    expect(suggestAtlasTags(traits).map(({ id }) => id)).toContain('AML.T0024.002');
    expect(suggestAtlasTags({ ...traits, templateShare: 0.1 }).map(({ id }) => id)).not.toContain(
      'AML.T0024.002',
    );
  });
});

describe('similarity of operators', () => {
  const value = (id: string, more: Partial<OperatorValue> = {}): OperatorValue => ({
    identifierId: id,
    kind: 'payment_method',
    display: id,
    family: 'payment',
    hubClass: 'exclusive',
    degree: 4,
    members: 2,
    ...more,
  });
  const trace = (values: OperatorValue[], hourOfWeek: number[] | null = null): OperatorTrace => ({
    values,
    hourOfWeek,
  });

  it('counts the best item of a family once and shows the others', () => {
    const both = [value('a'), value('b', { degree: 2 })];
    const { bits, items } = compareOperators(trace(both), trace(both), 1024);
    expect(bits).toBe(9);
    expect(items.map(({ isCounted }) => isCounted)).toEqual([true, false]);
  });

  it('gives nothing for what everybody shares', () => {
    const hub = [value('nat', { hubClass: 'shared_infrastructure', family: 'network' })];
    expect(compareOperators(trace(hub), trace(hub), 1024).bits).toBe(0);
  });

  it('is symmetric and never falls when a rare value is shared besides', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    fc.assert(
      fc.property(names, names, (left, right) => {
        const a = trace(left.map((id) => value(id)));
        const b = trace(right.map((id) => value(id)));
        const { bits } = compareOperators(a, b, 1024);
        expect(compareOperators(b, a, 1024).bits).toBe(bits);
        const extra = value('x', { family: 'device' });
        const more = compareOperators(trace([...a.values, extra]), trace([...b.values, extra]), 1024);
        expect(more.bits).toBeGreaterThan(bits);
      }),
    );
  });

  it('takes bits away when the hours are opposite', () => {
    const day = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 10 : 0));
    const night = day.map((count) => 10 - count);
    const same = compareOperators(trace([], day), trace([], day), 1024);
    const opposite = compareOperators(trace([], day), trace([], night), 1024);
    expect(same.bits).toBeCloseTo(3);
    expect(opposite.bits).toBeCloseTo(-3);
  });
});
