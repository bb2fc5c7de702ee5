import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hubClasses } from '@/lib/domain/hub-class';
import { withAnalystRules } from '@/lib/linkage/input/analyst-rules';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

const uses = fc.array(
  fc.record({
    accountId: fc.integer({ min: 0, max: 25 }).map((n) => `a-${n}`),
    kind: fc.constantFrom('payment_method', 'device', 'ip'),
    value: fc.integer({ min: 0, max: 5 }).map((n) => `v${n}`),
  }),
  { minLength: 40, maxLength: 120 },
);

it('gives every classed value its class, no weight to shared ones, and a bounded one to the others', async () => {
  const rule = fc.record({
    identifierId: fc.constantFrom(
      'device:v1',
      'device:v2',
      'payment_method:v1',
      'ip:v0',
      'device:unheard-of',
    ),
    hubClass: fc.constantFrom(...hubClasses),
  });
  const rules = fc.uniqueArray(rule, { selector: ({ identifierId }) => identifierId, minLength: 1 });
  await fc.assert(
    fc.asyncProperty(uses, rules, async (rows, values) => {
      const builder = new LinkageInputBuilder();
      for (const row of rows) builder.addUse(row);
      builder.addShared('device', 'v1', 'test_key');
      const ruled = withAnalystRules(builder.build('test'), { pairs: [], values });
      const { input, model, links } = await linkAccounts(ruled, linkageParameters.parse({}));
      const scorer = new PairScorer(input, model, buildRelationIndex(input));
      for (const { identifierId, hubClass } of values) {
        const at = input.identifiers.ids.indexOf(identifierId);
        if (at < 0) continue;
        expect(hubClasses[model.values.hubClass[at] ?? 0]).toBe(hubClass);
        const q = model.values.exclusivity[at] ?? 0;
        if (hubClass === 'exclusive') expect(q).toBeGreaterThanOrEqual(0.9);
        if (hubClass === 'small_group') expect(q).toBeLessThanOrEqual(0.45);
        const isMute = hubClass === 'noise' || hubClass === 'shared_infrastructure';
        expect(input.identifiers.sharedClass[at] !== null).toBe(isMute);
        for (let link = 0; isMute && link < links.accountA.length; link += 1) {
          scorer.score(links.accountA[link] ?? 0, links.accountB[link] ?? 0);
          for (let i = 0; i < scorer.items.size; i += 1)
            if (scorer.items.identifier[i] === at) expect(scorer.items.bits[i]).toBe(0);
        }
      }
    }),
    { numRuns: 40 },
  );
});
