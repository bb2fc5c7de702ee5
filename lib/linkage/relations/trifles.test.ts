import { describe, expect, it } from 'vitest';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { findTrifles } from '@/lib/linkage/relations/trifles';

const hour = 3_600_000;
const day = 24 * hour;

/** Two hundred people who pay two others each, and a hand of eight that pays four innocents `amount` within the hours after they were paid. */
function buildWorld(amount: number | null) {
  const builder = new LinkageInputBuilder();
  const send = (source: string, target: string, at: number, sum: number | null): void =>
    builder.addRelation({ source, target, kind: 'transferred', at, amount: sum });
  for (let n = 0; n < 200; n += 1) {
    send('exchange', `p-${n}`, n * hour, 300);
    for (const step of [37, 91]) send(`p-${n}`, `p-${(n + step) % 200}`, 40 * day + n * 3 * hour, 200);
  }
  for (let n = 0; n < 8; n += 1) {
    send('exchange', `hand-${n}`, 50 * day + n * 60_000, 300);
    send(`hand-${n}`, 'collector', 60 * day + n * 60_000, 250);
    for (const victim of [37, 38, 39, 40]) send(`hand-${n}`, `p-${victim}`, 40 * day + n * 60_000, amount);
  }
  builder.addShared('account', 'exchange', 'exchange');
  return builder.build('test');
}

describe('findTrifles', () => {
  it('finds what is far below the usual amount, and takes unknown amounts for none', () => {
    const input = buildWorld(0.1);
    const named = (at: number) => input.accounts.ids[at] ?? '';
    const found = Array.from(findTrifles(input).entries()).filter(([, flag]) => flag === 1);
    expect(found).toHaveLength(32);
    for (const [r] of found) {
      expect(named(input.relations.source[r] ?? 0)).toMatch(/^hand/);
      expect(named(input.relations.target[r] ?? 0)).toMatch(/^p/);
    }
    expect(findTrifles(buildWorld(null)).includes(1)).toBe(false);
  });

  it('keeps dust from tying its senders to those who paid the same people', async () => {
    const { clusters, input } = await linkAccounts(buildWorld(0.1), linkageParameters.parse({}));
    const members = clusters
      .filter(({ standing }) => standing === 'confirmed')
      .map((cluster) => Array.from(cluster.members, (account) => input.accounts.ids[account] ?? ''));
    const hand = members.find((ids) => ids.some((id) => id.startsWith('hand-'))) ?? [];
    expect(hand.length).toBeGreaterThanOrEqual(7);
    expect(hand.filter((id) => !id.startsWith('hand-'))).toEqual([]);
  });
});
