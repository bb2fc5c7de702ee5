import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dismissalReasons, type Finding, proposedHubClass, sortFindings } from '@/lib/attribution/watch';

const finding = (key: string, figure = 1): Finding => ({
  key,
  figure,
  title: key,
  subject: null,
  identifierId: null,
  accountIds: [],
});

describe('sorting what a rule noticed', () => {
  it('writes each thing once however often it is noticed', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(keys, (names) => {
        const { fresh } = sortFindings(
          names.map((name) => finding(name)),
          [],
        );
        expect(fresh.map(({ key }) => key).toSorted()).toEqual([...new Set(names)].toSorted());
        const known = fresh.map(({ key, figure }) => ({ key, figure, state: 'open' }));
        const again = sortFindings(
          names.map((name) => finding(name)),
          known,
        );
        expect([again.fresh, again.grown]).toEqual([[], []]);
      }),
    );
  });

  it('updates what grew, and wakes what was dismissed only when it doubled', () => {
    const known = [
      { key: 'open', state: 'open', figure: 10 },
      { key: 'aside', state: 'dismissed', figure: 10 },
    ];
    const grown = (figure: number) =>
      sortFindings([finding('open', figure), finding('aside', figure)], known).grown.map(({ key }) => key);
    expect([grown(10), grown(11), grown(20)]).toEqual([[], ['open'], ['open', 'aside']]);
  });

  it('teaches the hub policy only where the reason is about the value', () => {
    expect(dismissalReasons.filter((reason) => proposedHubClass(reason) !== null)).toEqual([
      'shared_infrastructure',
      'small_team',
      'meaningless_value',
    ]);
  });
});
