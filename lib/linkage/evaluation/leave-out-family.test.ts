import { expect, it } from 'vitest';
import { leaveOutFamilies } from '@/lib/linkage/evaluation/leave-out-family';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';

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
