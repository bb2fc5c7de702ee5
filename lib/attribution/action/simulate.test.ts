import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonSheet } from '@/lib/attribution/action/reason-sheet';
import {
  type ActionAccount,
  type ActionChoice,
  type SharedValue,
  simulateAction,
} from '@/lib/attribution/action/simulate';

const account = (id: string, more: Partial<ActionAccount> = {}): ActionAccount => ({
  id,
  clusterId: 'c1',
  standing: 'confirmed',
  membership: 0.99,
  isClusterWeak: false,
  exchanges: 100,
  activeDays: 10,
  valueIds: [],
  ...more,
});
const value = (id: string, more: Partial<SharedValue> = {}): SharedValue => ({
  id,
  kind: 'payment_method',
  family: 'payment',
  display: id,
  degree: 3,
  hubClass: 'exclusive',
  ...more,
});
const block = (...valueIds: string[]): ActionChoice => ({ kind: 'block_values', valueIds, dailyLimit: 0 });

describe('simulating an action', () => {
  const members = [
    account('a', { valueIds: ['card', 'device'] }),
    account('b', { valueIds: ['card'] }),
    account('c', { valueIds: ['device'] }),
    account('d', { valueIds: ['phone'] }),
    account('e', { valueIds: ['phone'] }),
  ];
  const stranger = account('s', { clusterId: null, standing: null, membership: null, valueIds: ['card'] });
  const rim = account('r', { standing: 'possible', membership: 0.6, valueIds: ['card'] });
  const run = simulateAction({
    choice: block('card'),
    subjectClusterIds: ['c1'],
    members,
    targets: [...members.slice(0, 2), stranger, rim],
    values: [value('card'), value('device'), value('phone')],
  });

  it('counts who is caught and names every other account that is hit, with the reason', () => {
    expect(run.caught).toEqual(['a', 'b']);
    expect(run.caughtShare).toBe(0.4);
    expect(run.innocents.map(({ accountId, reason }) => `${accountId}: ${reason}`)).toEqual([
      's: In no cluster. Hit through card, which 3 accounts use.',
      'r: On the rim of c1, membership 0.60. Hit through card, which 3 accounts use.',
    ]);
    expect(run.innocentsLow).toBeCloseTo(0.42);
    expect(run.innocentsHigh).toBeCloseTo(1.42);
    expect(run.stoppedPerDay).toEqual({ subject: 20, others: 20 });
  });

  it('takes members of a weak cluster for innocents at the upper bound, and says that it may be a household', () => {
    const home = account('h', {
      clusterId: 'c2',
      standing: 'possible',
      membership: 0.9,
      isClusterWeak: true,
    });
    const hit = simulateAction({
      choice: block('card'),
      subjectClusterIds: ['c1'],
      members,
      targets: [{ ...home, valueIds: ['card'] }],
      values: [value('card')],
    });
    expect(hit.innocentsLow).toBeCloseTo(0.1);
    expect(hit.innocentsHigh).toBe(1);
    expect(hit.innocents[0]?.reason).toContain('may be one household');
  });

  it('says what still ties the survivors, and what ties them to those who were caught', () => {
    expect(run.survivors).toEqual(['c', 'd', 'e']);
    expect(run.survivorGroups).toEqual([
      { accountIds: ['d', 'e'], values: [{ valueId: 'phone', accounts: 2, isSharedWithCaught: false }] },
      { accountIds: ['c'], values: [{ valueId: 'device', accounts: 1, isSharedWithCaught: true }] },
    ]);
  });

  it('limits only accounts above the limit, and verification stops nobody', () => {
    const busy = account('x', { exchanges: 1_000 });
    const limit = simulateAction({
      choice: { kind: 'rate_limit', valueIds: [], dailyLimit: 40 },
      subjectClusterIds: ['c1'],
      members: [busy, ...members],
      targets: [busy, ...members],
      values: [],
    });
    expect(limit.caught).toEqual(['x']);
    expect(limit.stoppedPerDay.subject).toBe(60);
    const verify = simulateAction({
      choice: { kind: 'verify', valueIds: [], dailyLimit: 0 },
      subjectClusterIds: ['c1'],
      members,
      targets: members,
      values: [],
    });
    expect(verify.stoppedPerDay.subject).toBe(0);
  });

  it('splits the confirmed accounts into caught and surviving, and groups every survivor once', () => {
    const names = ['v1', 'v2', 'v3'];
    const accounts = fc
      .array(
        fc.record({ standing: fc.constantFrom('confirmed', 'possible'), valueIds: fc.subarray(names) }),
        { maxLength: 12 },
      )
      .map((rows) => rows.map((row, index) => account(`a${index}`, row as Partial<ActionAccount>)));
    fc.assert(
      fc.property(accounts, fc.subarray(names), (all, blocked) => {
        const result = simulateAction({
          choice: block(...blocked),
          subjectClusterIds: ['c1'],
          members: all,
          targets: all.filter(({ valueIds }) => valueIds.some((id) => blocked.includes(id))),
          values: names.map((id) => value(id)),
        });
        const confirmed = all.filter(({ standing }) => standing === 'confirmed').map(({ id }) => id);
        expect([...result.caught, ...result.survivors].toSorted()).toEqual(confirmed.toSorted());
        expect(result.survivorGroups.flatMap(({ accountIds }) => accountIds).toSorted()).toEqual(
          result.survivors.toSorted(),
        );
        expect(result.innocentsLow).toBeLessThanOrEqual(result.innocentsHigh);
      }),
    );
  });
});

describe('the reason sheet', () => {
  it('names families of reasons and nothing that belongs to anybody else', () => {
    const sheet = reasonSheet(
      'suspend',
      account('acc-1'),
      [
        value('card-9999', { display: '4111 secret' }),
        value('nat', { family: 'network', hubClass: 'shared_infrastructure' }),
      ],
      0,
    );
    const text = [sheet.decision, ...sheet.reasons].join(' ');
    expect(text).toContain('payment details');
    expect(text).not.toContain('network addresses');
    expect(text).not.toMatch(/4111|card-9999|\d/);
  });

  it('speaks of what is blocked only where something is blocked, and of a group only to those it may concern', () => {
    const communal = [value('nat', { family: 'network', hubClass: 'shared_infrastructure' })];
    const outside = { ...account('acc-1'), standing: null };
    const blocked = reasonSheet('block_values', outside, communal, 0).reasons.join(' ');
    expect(blocked).toContain('blocked for everybody');
    expect(blocked).not.toContain('group');
    for (const kind of ['suspend', 'rate_limit', 'verify'] as const) {
      const told = reasonSheet(kind, account('acc-1'), communal, 0).reasons.join(' ');
      expect(told).not.toContain('blocked');
      expect(told).toContain('group');
    }
  });
});
