import { describe, expect, it } from 'vitest';
import { LinkageInputBuilder } from '@/lib/linkage/input/linkage-input-builder';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { mixedBits, partBits } from '@/lib/linkage/traces/mixed-values';

describe('mixedBits', () => {
  it('sums to one over what a part could show, on both sides', () => {
    // Σ guest(x) = Σ own(x) = 1, so Σ own(x) · 2^bits = 1 with own(x) = 1 / n.
    for (const accounts of [2, 7, 40]) {
      let sum = 0;
      for (let holders = 1; holders <= accounts; holders += 1)
        sum += 2 ** partBits({ accounts, holders }) / accounts;
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it('calls a value mixed that joins two hands which stand on other values', () => {
    expect(
      mixedBits([
        { accounts: 500, holders: 18 },
        { accounts: 90, holders: 3 },
      ]),
    ).toBeGreaterThan(5);
  });

  it('leaves a value to its owner: nested parts, one guest, and a chain say nothing against it', () => {
    const nested = Array.from({ length: 9 }, () => ({ accounts: 6, holders: 6 }));
    expect(mixedBits(nested)).toBeLessThan(-4);
    expect(mixedBits([...nested, { accounts: 300, holders: 5 }])).toBeLessThan(-4);
    expect(
      mixedBits([
        { accounts: 200, holders: 1 },
        { accounts: 150, holders: 1 },
      ]),
    ).toBe(0);
  });
});

describe('a source of two categorical attributes', () => {
  /** Makers with two to four signing keys over packages of their own; one package is very large. */
  function addMakers(builder: LinkageInputBuilder): void {
    for (let maker = 0; maker < 30; maker += 1) {
      for (let n = 0; n < 24; n += 1) {
        const accountId = `m${maker}-${n}`;
        builder.addUse({ accountId, kind: 'payment_method', value: `key-${maker}-${n % 3}` });
        builder.addUse({ accountId, kind: 'device', value: `package-${maker}-${n % 2}` });
      }
    }
    for (let n = 0; n < 400; n += 1) {
      const accountId = `large-${n}`;
      builder.addUse({ accountId, kind: 'payment_method', value: `large-key-${Math.floor(n / 4)}` });
      builder.addUse({ accountId, kind: 'device', value: 'large-package' });
    }
  }

  const link = async (builder: LinkageInputBuilder): Promise<string[][]> => {
    const { clusters, input } = await linkAccounts(builder.build('test'), linkageParameters.parse({}));
    return clusters.map(({ members }) => Array.from(members, (account) => input.accounts.ids[account] ?? ''));
  };

  it('links a value however many hold it when nothing contradicts it', async () => {
    const builder = new LinkageInputBuilder();
    addMakers(builder);
    const clusters = await link(builder);
    expect(clusters[0]).toHaveLength(400);
    expect(clusters).toHaveLength(31);
  });

  it('does not join makers through a public key or a bridge of two', async () => {
    const builder = new LinkageInputBuilder();
    addMakers(builder);
    for (let maker = 0; maker < 9; maker += 1) {
      for (let n = 0; n < 2; n += 1) {
        const accountId = `public-${maker}-${n}`;
        builder.addUse({ accountId, kind: 'payment_method', value: 'public-key' });
        builder.addUse({ accountId, kind: 'device', value: `package-${maker}-0` });
      }
    }
    for (const [index, owner] of ['large-package', 'package-10-0'].entries()) {
      for (let n = 0; n < 2; n += 1) {
        builder.addUse({ accountId: `bridge-${index}-${n}`, kind: 'payment_method', value: 'bridge-key' });
        builder.addUse({ accountId: `bridge-${index}-${n}`, kind: 'device', value: owner });
      }
    }
    const clusters = await link(builder);
    const makersOf = (members: readonly string[]): Set<string> =>
      new Set(members.flatMap((id) => /^(m\d+|large)-/.exec(id)?.[1] ?? []));
    for (const members of clusters) expect(makersOf(members).size).toBe(1);
    expect(clusters[0]?.length).toBeGreaterThanOrEqual(402);
  });
});
