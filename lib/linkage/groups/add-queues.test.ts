import { expect, it } from 'vitest';
import type { PromptUseRow } from '@/lib/linkage/behaviour/prompt-use';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';
import { buildPromptUse } from '@/lib/testing/prompt-use';

const operated = Array.from({ length: 24 }, (_, n) => `op-${String(n).padStart(2, '0')}`);

/** A crowd with possessions of its own and 24 accounts of one queue; `pairs` of them share a machine each. */
async function linkWorld(pairs: number) {
  const builder = new LinkageInputBuilder();
  for (const kind of ['payment_method', 'device'])
    for (let n = 0; n < 400; n += 1) builder.addUse({ accountId: `x-${n}`, kind, value: `own-${n}` });
  for (const [n, accountId] of operated.entries()) {
    builder.addUse({ accountId, kind: 'payment_method', value: `card-${n}` });
    const machine = n < 2 * pairs ? `shared-${Math.floor(n / 2)}` : `machine-${n}`;
    builder.addUse({ accountId, kind: 'device', value: machine });
  }
  const input = builder.build('test');
  const rows: PromptUseRow[] = operated.flatMap((accountId) =>
    Array.from({ length: 30 }, (_, day) => ({
      accountId,
      prompt: `t-${day % 2}`,
      capability: '',
      day,
      exchanges: 4,
      inputTokens: 0,
      outputTokens: 0,
      firstSeen: day * 86_400_000,
      lastSeen: day * 86_400_000 + 1,
    })),
  );
  const promptUse = buildPromptUse(rows, input.accounts.ids);
  return linkAccounts({ ...input, promptUse }, linkageParameters.parse({}));
}

it('links the members of a queue that another family corroborates, and says so in bits that add up', async () => {
  const { input, model, links, clusters } = await linkWorld(11);
  const [cluster] = clusters;
  expect(Array.from(cluster?.members ?? [], (a) => input.accounts.ids[a])).toEqual(operated);
  expect(cluster?.standing).toBe('confirmed');
  expect([...input.identifiers.ids]).toEqual(input.identifiers.ids.toSorted());
  const scorer = new PairScorer(input, model, buildRelationIndex(input));
  for (let link = 0; link < links.accountA.length; link += 1) {
    scorer.score(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
    const sum = scorer.items.bits.slice(0, scorer.items.size).reduce((total, bits) => total + bits, 0);
    expect(Math.abs(model.priorBits + sum - (links.weightBits[link] ?? 0))).toBeLessThan(1e-9);
  }
});

it('confirms nobody by a queue that no other family speaks for, where others could', async () => {
  const { clusters } = await linkWorld(0);
  expect(clusters.filter(({ standing }) => standing === 'confirmed')).toEqual([]);
});
