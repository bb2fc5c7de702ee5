import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkageInput } from '@/lib/linkage/input/linkage-input';
import { LinkageInputBuilder, type UseRow } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

const parameters = linkageParameters.parse({});

function buildInput(uses: readonly UseRow[], relations: readonly [string, string][] = []): LinkageInput {
  const builder = new LinkageInputBuilder();
  for (const row of uses) builder.addUse(row);
  for (const [source, target] of relations) builder.addRelation({ source, target, kind: 'transferred' });
  return builder.build('test');
}

const kinds = ['payment_method', 'device', 'ip', 'prompt_cluster', 'user_agent', 'loyalty_card'];
const use = fc.record({
  accountId: fc.integer({ min: 0, max: 40 }).map((n) => `a-${n}`),
  kind: fc.constantFrom(...kinds),
  value: fc.integer({ min: 0, max: 15 }).map((n) => `v${n}`),
  firstSeen: fc.option(fc.integer({ min: 0, max: 40 }).map((day) => day * 86_400_000)),
});
const relation = fc.tuple(
  fc.integer({ min: 0, max: 40 }).map((n) => `a-${n}`),
  fc.integer({ min: 0, max: 40 }).map((n) => `a-${n}`),
);
const world = fc.record({
  uses: fc.array(use, { minLength: 30, maxLength: 200 }),
  relations: fc.array(relation, { maxLength: 30 }),
});

describe('linkAccounts', () => {
  it('gives every link a weight that is the sum of its prior and items', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ uses, relations }) => {
        const { input, model, links } = await linkAccounts(buildInput(uses, relations), parameters);
        const scorer = new PairScorer(input, model, buildRelationIndex(input));
        for (let link = 0; link < links.accountA.length; link += 1) {
          scorer.score(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
          let sum = model.priorBits;
          for (let i = 0; i < scorer.items.size; i += 1) sum += scorer.items.bits[i] ?? 0;
          expect(Math.abs(sum - (links.weightBits[link] ?? 0))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('scores a pair the same from both sides', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ uses, relations }) => {
        const { input, model } = await linkAccounts(buildInput(uses, relations), parameters);
        const scorer = new PairScorer(input, model, buildRelationIndex(input));
        const n = input.accounts.ids.length;
        for (let a = 0; a < n; a += 1) {
          const b = (a * 7 + 1) % n;
          if (a !== b) expect(scorer.score(a, b).weightBits).toBe(scorer.score(b, a).weightBits);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ uses, relations }) => {
        const forward = await linkAccounts(buildInput(uses, relations), parameters);
        const backward = await linkAccounts(
          buildInput(uses.toReversed(), relations.toReversed()),
          parameters,
        );
        expect(backward.links).toEqual(forward.links);
        expect(backward.clusters).toEqual(forward.clusters);
      }),
      { numRuns: 30 },
    );
  });

  it('finds a hand by card and device, and leaves a crowd behind one address alone', async () => {
    const uses: UseRow[] = [];
    for (let n = 0; n < 400; n += 1) {
      uses.push({ accountId: `crowd-${n}`, kind: 'payment_method', value: `own-${n}` });
      uses.push({ accountId: `crowd-${n}`, kind: 'device', value: `own-${n}` });
      uses.push({ accountId: `crowd-${n}`, kind: 'ip', value: `10.0.0.${n % 8}` });
    }
    for (let n = 0; n < 8; n += 1) {
      uses.push({ accountId: `hand-${n}`, kind: 'payment_method', value: 'one-card' });
      uses.push({ accountId: `hand-${n}`, kind: 'device', value: 'one-machine' });
    }
    const { clusters, input } = await linkAccounts(buildInput(uses), parameters);
    const members = clusters.map((cluster) => Array.from(cluster.members, (a) => input.accounts.ids[a]));
    expect(members).toEqual([Array.from({ length: 8 }, (_, n) => `hand-${n}`)]);
    expect(clusters[0]?.standing).toBe('confirmed');
  });

  it('keeps cannot-link accounts apart and must-link accounts together', async () => {
    const builder = new LinkageInputBuilder();
    for (let n = 0; n < 300; n += 1) builder.addUse({ accountId: `x-${n}`, kind: 'device', value: `d-${n}` });
    for (const accountId of ['a', 'b'])
      for (const kind of ['payment_method', 'device']) builder.addUse({ accountId, kind, value: 'shared' });
    builder.addConstraint('a', 'b', 'cannot_link');
    builder.addConstraint('x-1', 'x-2', 'must_link');
    const { clusters, input } = await linkAccounts(builder.build('test'), parameters);
    const members = clusters.map((cluster) => Array.from(cluster.members, (a) => input.accounts.ids[a]));
    expect(members).toEqual([['x-1', 'x-2']]);
  });

  it('links nothing through a value on a list of shared ones', async () => {
    const builder = new LinkageInputBuilder();
    for (let n = 0; n < 300; n += 1) builder.addUse({ accountId: `x-${n}`, kind: 'device', value: `d-${n}` });
    for (const accountId of ['a', 'b'])
      for (const kind of ['payment_method', 'device']) builder.addUse({ accountId, kind, value: 'public' });
    builder.addShared('payment_method', 'public', 'test_key');
    builder.addShared('device', 'public', 'test_key');
    expect((await linkAccounts(builder.build('test'), parameters)).clusters).toEqual([]);
  });
});
