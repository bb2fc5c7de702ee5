import { expect, it } from 'vitest';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { leaveOutFamilies } from '@/lib/linkage/evaluation/leave-out-family';
import { inputWithout, modelWithout } from '@/lib/linkage/evaluation/without-family';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { buildRelationIndex } from '@/lib/linkage/relations/relation-index';
import { PairScorer } from '@/lib/linkage/scoring/pair-scorer';

/** A crowd with cards and machines of its own, and one hand of eight accounts. */
function world(sharedKinds: readonly string[]): LinkageInputBuilder {
  const builder = new LinkageInputBuilder();
  for (let n = 0; n < 300; n += 1)
    for (const kind of ['payment_method', 'device', 'phone'])
      builder.addUse({
        accountId: `crowd-${n}`,
        kind,
        value: `own-${Math.floor(n / (kind === 'phone' ? 2 : 1))}`,
      });
  for (let n = 0; n < 8; n += 1)
    for (const kind of ['payment_method', 'device', 'phone'])
      builder.addUse({
        accountId: `hand-${n}`,
        kind,
        value: sharedKinds.includes(kind) ? 'shared' : `h-${n}`,
      });
  return builder;
}

it('keeps a cluster that two other families show, and loses one that rests on the family', async () => {
  const parameters = linkageParameters.parse({});
  const rich = await linkAccounts(world(['payment_method', 'device', 'phone']).build('test'), parameters);
  const left = await leaveOutFamilies(rich);
  expect(left.map(({ without }) => without)).toEqual([...rich.model.familiesAvailable]);
  for (const { clusters } of left) expect(clusters.some(({ members }) => members.length === 8)).toBe(true);

  const thin = await linkAccounts(world(['payment_method', 'device']).build('test'), parameters);
  const sizes = new Map(
    (await leaveOutFamilies(thin)).map(({ without, clusters }) => [
      without,
      Math.max(0, ...clusters.map(({ members }) => members.length)),
    ]),
  );
  expect(sizes.get('identity')).toBe(8);
});

it('scores a pair without a family as it would be scored had the source never held it', async () => {
  const builder = world(['payment_method', 'device']);
  for (let n = 0; n < 308; n += 1) {
    const accountId = n < 300 ? `crowd-${n}` : `hand-${n - 300}`;
    builder.addAccount({ id: accountId, createdAt: n < 300 ? n * 3_600_000 : 5_000_000 + n * 1_000 });
    builder.addUse({ accountId, kind: 'ip', value: `10.0.0.${n % 7}`, firstSeen: n * 1_000, count: 2 });
    if (n % 5 === 0)
      builder.addRelation({ source: accountId, target: `crowd-${(n * 7) % 300}`, kind: 'invited' });
  }
  const { input, model, links } = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
  const scorer = new PairScorer(input, model, buildRelationIndex(input));
  expect(links.accountA.length).toBeGreaterThan(20);
  for (const name of model.familiesAvailable) {
    const cut = inputWithout(input, name);
    const reference = new PairScorer(cut, modelWithout(model, name), buildRelationIndex(cut));
    for (const [link, a] of links.accountA.entries()) {
      const b = links.accountB[link] ?? 0;
      scorer.scoreWithout(a, b, [evidenceFamilies.indexOf(name)], (_, score) => {
        expect(score).toEqual(reference.score(a, b));
      });
    }
  }
});
