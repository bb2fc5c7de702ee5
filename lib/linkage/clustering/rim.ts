import type { PairConstraint } from '@/lib/linkage/input/linkage-input';
import type { LinkColumns, RimMember } from '@/lib/linkage/result/linkage-result';

interface Pull {
  cluster: number;
  bits: number;
  probability: number;
}

/**
 * Accounts outside all clusters with a link into one, each on the rim of the cluster that pulls hardest; never of one that
 * an analyst said it is no part of.
 */
export function findRim(
  links: LinkColumns,
  clusters: readonly Uint32Array[],
  accounts: number,
  possibleProbability: number,
  constraints: readonly PairConstraint[],
): RimMember[][] {
  const clusterOf = new Int32Array(accounts).fill(-1);
  for (const [number, members] of clusters.entries())
    for (const account of members) clusterOf[account] = number;
  const barred = barredFrom(constraints, clusterOf);
  const pulls = new Map<number, Pull[]>();
  const pull = (account: number, cluster: number, link: number): void => {
    if (barred.has(`${account}:${cluster}`)) return;
    const own = pulls.get(account) ?? [];
    const known = own.find((p) => p.cluster === cluster);
    const bits = links.weightBits[link] ?? 0;
    const probability = links.probability[link] ?? 0;
    if (!known) own.push({ cluster, bits, probability });
    else if (bits > known.bits) Object.assign(known, { bits, probability });
    pulls.set(account, own);
  };
  for (let link = 0; link < links.accountA.length; link += 1) {
    if ((links.probability[link] ?? 0) < possibleProbability) continue;
    const a = links.accountA[link] ?? 0;
    const b = links.accountB[link] ?? 0;
    const clusterA = clusterOf[a] ?? -1;
    const clusterB = clusterOf[b] ?? -1;
    if (clusterA < 0 && clusterB >= 0) pull(a, clusterB, link);
    if (clusterB < 0 && clusterA >= 0) pull(b, clusterA, link);
  }
  const rims: RimMember[][] = clusters.map(() => []);
  for (const [account, own] of [...pulls].sort(([x], [y]) => x - y)) {
    own.sort((p, q) => q.bits - p.bits || p.cluster - q.cluster);
    const [best, next] = own;
    if (best)
      rims[best.cluster]?.push({
        account,
        membership: best.probability,
        margin: next ? best.bits - next.bits : null,
      });
  }
  return rims;
}

/** Account and cluster, where a cannot-link names the account and a member of the cluster. */
function barredFrom(constraints: readonly PairConstraint[], clusterOf: Int32Array): Set<string> {
  const barred = new Set<string>();
  for (const { accountA, accountB, kind } of constraints) {
    if (kind !== 'cannot_link') continue;
    barred.add(`${accountA}:${clusterOf[accountB] ?? -1}`);
    barred.add(`${accountB}:${clusterOf[accountA] ?? -1}`);
  }
  return barred;
}
