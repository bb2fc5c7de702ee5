import { describe, expect, it } from 'vitest';
import { expectSmallHands } from '@/lib/linkage/clustering/find-homes';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import type { LinkageResult } from '@/lib/linkage/result/linkage-result';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

/** Homes of three with one card, one laptop and one line; hands of 40 with one machine and a card for every four. */
function buildWorld(homes: number, hands: number): Promise<LinkageResult> {
  const builder = new LinkageInputBuilder();
  const hold = (accountId: string, kind: string, value: string): void =>
    builder.addUse({ accountId, kind, value });
  for (let n = 0; n < 600; n += 1) {
    for (const kind of ['payment_method', 'device', 'ip']) hold(`solo-${n}`, kind, `solo-${n}`);
  }
  for (let n = 0; n < homes * 3; n += 1) {
    const home = Math.floor(n / 3);
    for (const kind of ['payment_method', 'device', 'ip']) hold(`home-${n}`, kind, `home-${home}`);
  }
  for (let n = 0; n < hands * 40; n += 1) {
    const hand = Math.floor(n / 40);
    hold(`hand-${n}`, 'payment_method', `hand-${hand}-${n % 10}`);
    hold(`hand-${n}`, 'device', `hand-${hand}`);
    hold(`hand-${n}`, 'ip', `exit-${n}`);
  }
  return linkAccounts(builder.build('test'), linkageParameters.parse({}));
}

const nameOf = ({ input }: LinkageResult, account: number | undefined): string =>
  input.accounts.ids[account ?? -1] ?? '';

describe('findHomes', () => {
  it('lets no pair of a home be surer than the sizes of larger hands allow, and leaves the hands alone', async () => {
    const result = await buildWorld(150, 3);
    const { links, clusters } = result;
    for (let link = 0; link < links.accountA.length; link += 1) {
      const isHome = nameOf(result, links.accountA[link]).startsWith('home');
      if (isHome) expect(links.probability[link]).toBeLessThan(0.1);
      else expect(links.probability[link]).toBeGreaterThan(0.95);
    }
    const confirmed = clusters.filter(({ standing }) => standing === 'confirmed');
    expect(confirmed.map(({ members }) => members.length)).toEqual([40, 40, 40]);
  });

  it('says so in the waterfall, which still adds up', async () => {
    const { input, model, links } = await buildWorld(150, 3);
    const scorer = new PairScorer(input, model, buildRelationIndex(input));
    for (let link = 0; link < links.accountA.length; link += 1) {
      scorer.score(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
      let sum = model.priorBits;
      for (let item = 0; item < scorer.items.size; item += 1) sum += scorer.items.bits[item] ?? 0;
      expect(Math.abs(sum - (links.weightBits[link] ?? 0))).toBeLessThan(1e-9);
    }
  });

  it('takes nothing from small groups of a source that shows nothing homes share', async () => {
    const builder = new LinkageInputBuilder();
    for (let n = 0; n < 600; n += 1) {
      builder.addUse({
        accountId: `sample-${n}`,
        kind: 'signer',
        value: `${n < 60 ? Math.floor(n / 4) : n}`,
      });
      builder.addUse({
        accountId: `sample-${n}`,
        kind: 'bundle',
        value: `${n < 60 ? Math.floor(n / 4) : n}`,
      });
    }
    const { model, clusters } = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
    expect(model.homes).toBeNull();
    expect(clusters.filter(({ members }) => members.length === 4)).toHaveLength(15);
  });

  it('takes nothing where there are no more small groups than hands would make', async () => {
    expect((await buildWorld(2, 12)).model.homes).toBeNull();
  });
});

describe('expectSmallHands', () => {
  it('expects few where hands come in all magnitudes, and many where all lie close to the bound', () => {
    expect(expectSmallHands([132, 76, 55, 44, 36, 32, 28, 25, 23], 5)).toBeLessThan(15);
    expect(expectSmallHands([6, 6, 6, 7, 7, 8, 9], 5)).toBeGreaterThan(30);
    expect(expectSmallHands([], 5)).toBeGreaterThan(0);
  });
});
