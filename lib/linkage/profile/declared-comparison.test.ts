import { describe, expect, it } from 'vitest';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';

/** Accounts with a machine and a name each; pairs `twin-n-a`, `twin-n-b` share the machine, and the name up to an error. */
function build(options: { cap?: number; isSameName: boolean }): LinkageInputBuilder {
  const builder = new LinkageInputBuilder();
  const setName = builder.addProfile({
    attribute: 'full_name',
    title: 'Full name',
    measure: 'name',
    family: 'identity',
    forgeabilityCapBits: options.cap ?? null,
  });
  for (let n = 0; n < 400; n += 1) {
    builder.addUse({ accountId: `one-${n}`, kind: 'device', value: `own-${n}` });
    setName(`one-${n}`, `person ${String.fromCharCode(97 + (n % 26))}${n * 7919}`);
  }
  for (let n = 0; n < 20; n += 1) {
    for (const [side, name] of [
      ['a', `margarethe ${n * 37}sonnenschein`],
      ['b', options.isSameName ? `margarete ${n * 37}sonnenschein` : `quentin ${n * 91}`],
    ] as const) {
      builder.addUse({ accountId: `twin-${n}-${side}`, kind: 'device', value: `shared-${n}` });
      setName(`twin-${n}-${side}`, name);
    }
  }
  return builder;
}

const linkedTwins = async (builder: LinkageInputBuilder): Promise<number> => {
  const { clusters } = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
  return clusters.length;
};

describe('a comparison declared over an attribute', () => {
  it('counts beside other evidence, with errors allowed', async () => {
    expect(await linkedTwins(build({ isSameName: true }))).toBe(20);
  });

  it('never adds more than what it declares to be plantable', async () => {
    const { links, model } = await linkAccounts(
      build({ isSameName: true, cap: 2 }).build('test'),
      linkageParameters.parse({}),
    );
    expect(model.comparisons.find(({ id }) => id === 'profile:full_name')?.forgeabilityCapBits).toBe(2);
    const identity = 3;
    for (let link = 0; link < links.accountA.length; link += 1)
      expect(links.familyBits[link * 6 + identity]).toBeLessThanOrEqual(2);
  });

  it('does not let a made-up name undo other evidence', async () => {
    const { links } = await linkAccounts(
      build({ isSameName: false }).build('test'),
      linkageParameters.parse({}),
    );
    expect(Math.max(...links.probability)).toBeGreaterThan(0.5);
  });
});
