import { createHash } from 'node:crypto';
import type { ClusterDetail } from '@/lib/contracts/clusters';
import { describeClusterLinks } from '@/lib/linkage/clustering/cluster-facts';
import { type KnownCluster, matchClusters } from '@/lib/linkage/clustering/cluster-identity';
import { describeGroupEvidence } from '@/lib/linkage/groups/group-evidence';
import type { Cluster, LinkageResult } from '@/lib/linkage/result/linkage-result';
import { topValuesOf } from '@/lib/usecases/linkage/top-values';

const bridgesMax = 20;

function sumOf(values: Float64Array, members: Uint32Array): number {
  return members.reduce((sum, account) => sum + (values[account] ?? 0), 0);
}

/** Smallest or largest known time; null when none is known. */
function edgeOf(
  values: Float64Array,
  members: Uint32Array,
  pick: (...times: number[]) => number,
): number | null {
  let edge: number | null = null;
  for (const account of members) {
    const time = values[account] ?? Number.NaN;
    if (!Number.isNaN(time)) edge = edge === null ? time : pick(edge, time);
  }
  return edge;
}

function bridgesOf({ input }: LinkageResult, cluster: Cluster): ClusterDetail['bridges'] {
  return cluster.bridges.slice(0, bridgesMax).map(({ identifier, parts, accountA, accountB, ...bridge }) => ({
    ...bridge,
    accountA: input.accounts.ids[accountA] ?? '',
    accountB: input.accounts.ids[accountB] ?? '',
    identifierId: identifier === null ? null : (input.identifiers.ids[identifier] ?? null),
    display: identifier === null ? '' : (input.identifiers.display[identifier] ?? ''),
    parts: [...parts],
  }));
}

/** A new cluster's id: a digest of its members, so that the same run gives the same ids. */
function newClusterId(members: readonly string[]): string {
  return `c_${createHash('sha256').update(members.join('\n')).digest('hex').slice(0, 12)}`;
}

/** Everything a reader is told of each cluster, in the order of `result.clusters`. */
export function describeClusters(
  runId: string,
  result: LinkageResult,
  known: readonly KnownCluster[],
): ClusterDetail[] {
  const { accounts } = result.input;
  const ids = result.clusters.map(({ members }) =>
    Array.from(members, (account) => accounts.ids[account] ?? ''),
  );
  const identities = matchClusters(ids, known);
  const facts = describeClusterLinks(result);
  const groupEvidence = describeGroupEvidence(result);
  return result.clusters.map((cluster, number) => {
    const { members } = cluster;
    const identity = identities[number];
    const { strongLinks: _strongLinks, ...own } = facts[number] ?? {
      strongLinks: 0,
      strength: 0,
      density: 0,
      conductance: 0,
      families: [],
      isSingleFamily: false,
      stability: [],
    };
    return {
      clusterId: identity?.clusterId ?? newClusterId(ids[number] ?? []),
      runId,
      standing: cluster.standing,
      size: members.length,
      possible: cluster.possible.length,
      exchanges: sumOf(accounts.exchanges, members),
      inputTokens: sumOf(accounts.inputTokens, members),
      outputTokens: sumOf(accounts.outputTokens, members),
      firstSeen: edgeOf(accounts.firstSeen, members, Math.min),
      lastSeen: edgeOf(accounts.lastSeen, members, Math.max),
      ...own,
      event: identity?.event ?? 'born',
      reasons: [...cluster.reasons],
      topValues: topValuesOf(result, members),
      bridges: bridgesOf(result, cluster),
      bridgesTotal: cluster.bridges.length,
      groupEvidence: groupEvidence[number] ?? [],
      lineage: identity?.lineage ?? [],
    };
  });
}
