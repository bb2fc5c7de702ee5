import { describe, expect, it } from 'vitest';
import { contingencyOf, countInnocents } from '@/lib/linkage/evaluation/evaluate-clusters';
import { bCubed, pairwise } from '@/lib/linkage/evaluation/partition-measures';
import { linkAccounts } from '@/lib/linkage/link-accounts';
import { linkageParameters } from '@/lib/linkage/parameters';
import { generateSybilWorld, type SybilSettings } from '@/lib/testing/sybil-world';

async function measure(settings: SybilSettings) {
  const { input, labels } = generateSybilWorld(settings);
  const { clusters } = await linkAccounts(input, linkageParameters.parse({}));
  const truth = new Map(
    input.accounts.ids.flatMap((id, account) => {
      const label = labels.get(id);
      return label === undefined ? [] : [[account, label] as const];
    }),
  );
  const confirmed = clusters.filter(({ standing }) => standing === 'confirmed').map(({ members }) => members);
  const table = contingencyOf(truth, confirmed);
  return { pairs: pairwise(table), accounts: bCubed(table), ...countInnocents(truth, confirmed) };
}

describe('a source of transfers and nothing else', () => {
  // Joining everything that transfers tie together has a pairwise precision of .002 here.
  it.each([true, false])('finds operators of every shape (exchanges listed: %s)', async (isListed) => {
    const { pairs, accounts, inClusters } = await measure({
      seed: 3,
      honest: 1_200,
      operators: 30,
      isListed,
    });
    expect(pairs.precision).toBeGreaterThan(0.95);
    // Half of the honest have an address of their own at an exchange; a person and that address are no cluster.
    expect(inClusters).toBeLessThanOrEqual(6);
    expect(pairs.recall).toBeGreaterThan(0.9);
    expect(accounts.f1).toBeGreaterThan(0.95);
  });

  it('keeps long chains whole', async () => {
    const settings = { seed: 5, honest: 600, operators: 20, isListed: true, shapes: ['chain'] } as const;
    const { pairs } = await measure(settings);
    expect(pairs.recall).toBeGreaterThan(0.95);
  });
});
