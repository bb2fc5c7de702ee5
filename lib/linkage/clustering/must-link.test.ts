import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withAnalystRules } from '@/lib/linkage/input/analyst-rules';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';

const account = fc.integer({ min: 0, max: 29 }).map((n) => `a-${n}`);
const uses = fc.array(
  fc.record({
    accountId: account,
    kind: fc.constantFrom('payment_method', 'device', 'ip'),
    value: fc.integer({ min: 0, max: 9 }).map((n) => `v${n}`),
  }),
  { minLength: 40, maxLength: 160 },
);
/** Hands drawn at random: decisions made from them cannot contradict each other. */
const decisions = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 30, maxLength: 30 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 29 })), { maxLength: 12 }),
  )
  .map(([handOf, pairs]) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({
        accountA: `a-${a}`,
        accountB: `a-${b}`,
        kind: handOf[a] === handOf[b] ? ('must_link' as const) : ('cannot_link' as const),
      })),
  );

it('keeps to every decision, whatever the evidence says', async () => {
  await fc.assert(
    fc.asyncProperty(uses, decisions, async (rows, pairs) => {
      const builder = new LinkageInputBuilder();
      for (let n = 0; n < 30; n += 1) builder.addAccount({ id: `a-${n}` });
      for (const row of rows) builder.addUse(row);
      const input = withAnalystRules(builder.build('test'), { pairs, values: [] });
      const { clusters } = await linkAccounts(input, linkageParameters.parse({}));
      const clusterOf = new Map<string, number>();
      const touches = new Map<string, number>();
      for (const [number, { members, possible }] of clusters.entries()) {
        for (const member of members) clusterOf.set(input.accounts.ids[member] ?? '', number);
        for (const rim of possible) touches.set(input.accounts.ids[rim.account] ?? '', number);
      }
      for (const { accountA, accountB, kind } of pairs) {
        const [a, b] = [clusterOf.get(accountA), clusterOf.get(accountB)];
        if (kind === 'must_link') {
          expect(a).toBeDefined();
          expect(a).toBe(b);
        } else {
          expect(a === undefined || a !== b).toBe(true);
          expect(a === undefined || touches.get(accountB) !== a).toBe(true);
          expect(b === undefined || touches.get(accountA) !== b).toBe(true);
        }
      }
    }),
    { numRuns: 120 },
  );
});

it('lets decisions alone confirm a cluster', async () => {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 40; n += 1) builder.addUse({ accountId: `a-${n}`, kind: 'ip', value: `10.0.0.${n}` });
  const pairs = [
    { accountA: 'a-1', accountB: 'a-2', kind: 'must_link' as const },
    { accountA: 'a-2', accountB: 'a-3', kind: 'must_link' as const },
  ];
  const input = withAnalystRules(builder.build('test'), { pairs, values: [] });
  const { clusters } = await linkAccounts(input, linkageParameters.parse({}));
  const members = clusters.map((cluster) => Array.from(cluster.members, (a) => input.accounts.ids[a]));
  expect(members).toEqual([['a-1', 'a-2', 'a-3']]);
  expect(clusters[0]).toMatchObject({ standing: 'confirmed', reasons: [] });
});
