import type { LinkageResult } from '@/lib/linkage/result/linkage-result';

/** One account in one cluster, by their numbers. */
export interface Membership {
  account: number;
  cluster: number;
  standing: 'confirmed' | 'possible';
  /** Probability of the account's best link into the cluster: strong links for its core, any for its rim; 0–1. */
  membership: number;
  /** Bits by which it is nearer to this cluster than to the next one; null when there is none. */
  margin: number | null;
  /** Links to other members, the rim included. */
  links: number;
}

interface Inside {
  links: Uint32Array;
  best: Float64Array;
}

/** Links of each account within its own cluster: how many, and the probability of the best strong one. */
function measureInside({ links, clusters }: LinkageResult, accounts: number): Inside {
  const clusterOf = new Int32Array(accounts).fill(-1);
  for (const [number, { members, possible }] of clusters.entries()) {
    for (const account of members) clusterOf[account] = number;
    for (const { account } of possible) clusterOf[account] = number;
  }
  const inside = { links: new Uint32Array(accounts), best: new Float64Array(accounts) };
  for (let link = 0; link < links.accountA.length; link += 1) {
    const a = links.accountA[link] ?? 0;
    const b = links.accountB[link] ?? 0;
    if ((clusterOf[a] ?? -1) < 0 || clusterOf[a] !== clusterOf[b]) continue;
    for (const account of [a, b]) {
      inside.links[account] = (inside.links[account] ?? 0) + 1;
      if (links.isStrong[link] === 1)
        inside.best[account] = Math.max(inside.best[account] ?? 0, links.probability[link] ?? 0);
    }
  }
  return inside;
}

/** Every membership of a result, by cluster, core before rim. Members of a weak cluster are possible, however they got in. */
export function* listMemberships(result: LinkageResult): Generator<Membership> {
  const inside = measureInside(result, result.input.accounts.ids.length);
  for (const [cluster, { members, possible, standing }] of result.clusters.entries()) {
    for (const account of members) {
      yield {
        account,
        cluster,
        standing: standing === 'confirmed' ? 'confirmed' : 'possible',
        // A member without a strong link of its own is held by an analyst's must-link.
        membership: inside.best[account] || 1,
        margin: null,
        links: inside.links[account] ?? 0,
      };
    }
    for (const { account, membership, margin } of possible)
      yield { account, cluster, standing: 'possible', membership, margin, links: inside.links[account] ?? 0 };
  }
}
