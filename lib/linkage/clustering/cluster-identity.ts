export type ClusterEvent = 'born' | 'grown' | 'shrunk' | 'unchanged' | 'split' | 'merged';

/** A cluster of the run before: its id and its confirmed members, by account id. */
export interface KnownCluster {
  clusterId: string;
  members: readonly string[];
}

export interface ClusterIdentity {
  /** Id taken over from the run before, or undefined for a cluster that is new. */
  clusterId: string | undefined;
  event: ClusterEvent;
  /** Clusters of the run before that share members, most first. */
  lineage: { clusterId: string; shared: number }[];
}

/** Members shared between every new and every known cluster, for those that share any. */
function findOverlaps(clusters: readonly (readonly string[])[], known: readonly KnownCluster[]) {
  const homes = new Map<string, number>();
  for (const [number, { members }] of known.entries()) for (const id of members) homes.set(id, number);
  return clusters.map((members) => {
    const shared = new Map<number, number>();
    for (const id of members) {
      const home = homes.get(id);
      if (home !== undefined) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
    return [...shared]
      .map(([number, count]) => ({ number, count }))
      .sort((a, b) => b.count - a.count || a.number - b.number);
  });
}

function eventOf(
  size: number,
  shared: number,
  before: number,
  isMerged: boolean,
  isSplit: boolean,
): ClusterEvent {
  if (shared === 0) return 'born';
  if (isMerged) return 'merged';
  if (isSplit) return 'split';
  if (size === before && shared === before) return 'unchanged';
  return size >= before ? 'grown' : 'shrunk';
}

/**
 * Carries cluster ids over from the run before: the pair with the most members in common first, each id once, given that it
 * keeps at least half of the smaller side.
 */
export function matchClusters(
  clusters: readonly (readonly string[])[],
  known: readonly KnownCluster[],
): ClusterIdentity[] {
  const overlaps = findOverlaps(clusters, known);
  const heirs = new Map<number, number>();
  for (const own of overlaps) for (const { number } of own) heirs.set(number, (heirs.get(number) ?? 0) + 1);
  const claims = overlaps
    .flatMap((own, cluster) => own.map(({ number, count }) => ({ cluster, number, count })))
    .sort((a, b) => b.count - a.count || a.cluster - b.cluster || a.number - b.number);
  const idOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { cluster, number, count } of claims) {
    const smaller = Math.min(clusters[cluster]?.length ?? 0, known[number]?.members.length ?? 0);
    if (idOf.has(cluster) || taken.has(number) || count * 2 < smaller) continue;
    idOf.set(cluster, number);
    taken.add(number);
  }
  return clusters.map((members, cluster) => {
    const own = overlaps[cluster] ?? [];
    const number = idOf.get(cluster);
    const before = number === undefined ? undefined : known[number];
    const shared = own.reduce((sum, { count }) => sum + count, 0);
    const absorbed = own.filter((entry) => entry.count * 2 >= (known[entry.number]?.members.length ?? 0));
    const isSplit = own.some((entry) => (heirs.get(entry.number) ?? 0) > 1);
    return {
      clusterId: before?.clusterId,
      event: eventOf(members.length, shared, before?.members.length ?? 0, absorbed.length > 1, isSplit),
      lineage: own.map((entry) => ({ clusterId: known[entry.number]?.clusterId ?? '', shared: entry.count })),
    };
  });
}
