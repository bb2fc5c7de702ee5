import { describe, expect, it } from 'vitest';
import { type AccountCounts, matchingCount, neighbourSentence } from './expand-counts';

const counts: AccountCounts = {
  type: 'account',
  key: 'account:a',
  runId: null,
  values: [
    {
      kind: 'ip',
      family: 'network',
      title: 'IP addresses',
      values: { rare: 3, medium: 1, common: 0, hub: 1 },
    },
    { kind: 'device', family: 'device', title: 'Devices', values: { rare: 2, medium: 0, common: 0, hub: 0 } },
  ],
  accounts: { rare: 6, medium: 40, common: 0, hub: 0 },
  hubs: [],
  hubsTotal: 1,
  hubAccounts: 366,
  links: { strong: 5, weaker: 9 },
};

describe('what an expansion would bring', () => {
  it('is said in one sentence, by rarity, with hubs apart', () => {
    expect(neighbourSentence(counts)).toBe(
      'Up to 412 accounts: 6 through a rare value, 40 through a medium one, 366 through one hub.',
    );
    const alone = { ...counts, accounts: { rare: 0, medium: 0, common: 0, hub: 0 }, hubAccounts: 0 };
    expect(neighbourSentence(alone)).toBe('No other account shares a value with it.');
  });

  it('counts what the present choice matches', () => {
    const bands = ['rare', 'medium'] as const;
    expect(matchingCount(counts, { what: 'accounts', bands, kinds: [] })).toBe(46);
    expect(matchingCount(counts, { what: 'values', bands: ['rare', 'hub'], kinds: ['ip'] })).toBe(4);
    expect(matchingCount(counts, { what: 'linked', bands, kinds: [] })).toBe(14);
  });
});
