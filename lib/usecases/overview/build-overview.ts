import type { LinkRow } from '@/lib/contracts/links';
import type { AggregateEdge, Overview, OverviewCluster, SubCluster } from '@/lib/contracts/overview';
import type { EvidenceFamily } from '@/lib/domain/evidence-family';
import type { MembershipRow } from '@/lib/usecases/ports/runs';
import { type IndexedLink, partition, subClusterMax } from './sub-clusters';

interface Limits {
  readonly accountsMax: number;
  readonly edgesMax: number;
}

interface Grouped {
  readonly clusterId: string;
  readonly members: readonly MembershipRow[];
}

/** Clusters whole, the largest first, until the accounts are used up; each cut into sub-clusters by its strongest links. */
export function buildOverview(
  members: readonly MembershipRow[],
  links: readonly LinkRow[],
  { accountsMax, edgesMax }: Limits,
): Omit<Overview, 'runId'> {
  const grouped = byCluster(members);
  const linksOf = byOneCluster(links, grouped);
  const clusters: OverviewCluster[] = [];
  const subClusters: SubCluster[] = [];
  const accounts: string[] = [];
  const ties: number[] = [];
  let standings = '';
  for (const { clusterId, members: all } of grouped) {
    const room = accountsMax - accounts.length;
    const isOnly = grouped.length === 1;
    const drawn = all.length <= room ? all : isOnly ? all.slice(0, room) : [];
    const cluster = clusters.length;
    const from = subClusters.length;
    const cut = cutIntoSubClusters(drawn, linksOf.get(clusterId) ?? []);
    const base = accounts.length;
    for (const { size, from: start, ...rest } of cut.groups) {
      subClusters.push({ cluster, from: base + start, size, ...rest });
    }
    for (const member of cut.ordered) {
      accounts.push(member.accountId);
      standings += member.standing === 'confirmed' ? 'c' : 'p';
    }
    for (const place of cut.ties) ties.push(base + place);
    const confirmed = all.filter(({ standing }) => standing === 'confirmed').length;
    clusters.push({ clusterId, size: all.length, confirmed, from, count: subClusters.length - from });
  }
  const { edges, linksLeftOut } = aggregateEdges(links, accounts, subClusters, edgesMax);
  const accountsLeftOut = members.length - accounts.length;
  return { clusters, subClusters, accounts, standings, ties, edges, linksLeftOut, accountsLeftOut };
}

/** The largest first; inside, confirmed members before possible ones, so that a cut leaves out the rim. */
function byCluster(members: readonly MembershipRow[]): Grouped[] {
  const grouped = new Map<string, MembershipRow[]>();
  const seen = new Set<string>();
  for (const member of members) {
    // an account on two rims is drawn once, in the first
    if (seen.has(member.accountId)) continue;
    seen.add(member.accountId);
    const list = grouped.get(member.clusterId);
    if (list) list.push(member);
    else grouped.set(member.clusterId, [member]);
  }
  const rank = ({ standing }: MembershipRow): number => (standing === 'confirmed' ? 0 : 1);
  return [...grouped]
    .map(([clusterId, list]) => ({ clusterId, members: list.sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => b.members.length - a.members.length || (a.clusterId < b.clusterId ? -1 : 1));
}

function byOneCluster(links: readonly LinkRow[], grouped: readonly Grouped[]): Map<string, LinkRow[]> {
  const clusterOf = new Map<string, string>();
  for (const { clusterId, members } of grouped)
    for (const { accountId } of members) clusterOf.set(accountId, clusterId);
  const inside = new Map<string, LinkRow[]>();
  for (const link of links) {
    const clusterId = clusterOf.get(link.accountA);
    if (clusterId === undefined || clusterId !== clusterOf.get(link.accountB)) continue;
    const list = inside.get(clusterId);
    if (list) list.push(link);
    else inside.set(clusterId, [link]);
  }
  return inside;
}

function cutIntoSubClusters(members: readonly MembershipRow[], links: readonly LinkRow[]) {
  const place = new Map(members.map(({ accountId }, index) => [accountId, index]));
  const indexed: (IndexedLink & { families: readonly EvidenceFamily[] })[] = links.flatMap((link) => {
    const [a, b] = [place.get(link.accountA), place.get(link.accountB)];
    return a === undefined || b === undefined
      ? []
      : [{ a, b, bits: link.weightBits, families: link.families }];
  });
  const { groupOf, groups: count, ties } = partition(members.length, indexed, subClusterMax(members.length));
  const order = members
    .map((_, index) => index)
    .sort((a, b) => (groupOf[a] ?? 0) - (groupOf[b] ?? 0) || a - b);
  const newPlace = new Int32Array(members.length);
  order.forEach((old, place_) => {
    newPlace[old] = place_;
  });
  const sizes = new Int32Array(count);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const inside = Array.from({ length: count }, () => ({
    links: 0,
    families: new Map<EvidenceFamily, number>(),
  }));
  for (const { a, b, families } of indexed) {
    const group = groupOf[a] ?? 0;
    const tally = inside[group];
    if (group !== groupOf[b] || tally === undefined) continue;
    tally.links += 1;
    for (const family of families) tally.families.set(family, (tally.families.get(family) ?? 0) + 1);
  }
  let from = 0;
  const groups = inside.map(({ links: linksInside, families }, group) => {
    const size = sizes[group] ?? 0;
    const start = from;
    from += size;
    return { from: start, size, family: mostOf(families), linksInside };
  });
  return {
    groups,
    ordered: order.flatMap((index) => members[index] ?? []),
    ties: ties.flatMap(({ a, b }) => [newPlace[a] ?? 0, newPlace[b] ?? 0]),
  };
}

function mostOf(families: ReadonlyMap<EvidenceFamily, number>): EvidenceFamily | null {
  let best: EvidenceFamily | null = null;
  for (const [family, count] of families)
    if (count > (families.get(best ?? family) ?? 0) || best === null) best = family;
  return best;
}

function aggregateEdges(
  links: readonly LinkRow[],
  accounts: readonly string[],
  subClusters: readonly SubCluster[],
  edgesMax: number,
): { edges: AggregateEdge[]; linksLeftOut: number } {
  const groupOf = new Map<string, number>();
  subClusters.forEach(({ from, size }, group) => {
    for (const account of accounts.slice(from, from + size)) groupOf.set(account, group);
  });
  const edges = new Map<number, { a: number; b: number; links: number; bitsMax: number }>();
  let between = 0;
  for (const { accountA, accountB, weightBits } of links) {
    const [one, two] = [groupOf.get(accountA), groupOf.get(accountB)];
    if (one === undefined || two === undefined || one === two) continue;
    between += 1;
    const [a, b] = one < two ? [one, two] : [two, one];
    const key = a * subClusters.length + b;
    const edge = edges.get(key);
    if (edge === undefined) edges.set(key, { a, b, links: 1, bitsMax: weightBits });
    else {
      edge.links += 1;
      edge.bitsMax = Math.max(edge.bitsMax, weightBits);
    }
  }
  const kept = [...edges.values()]
    .sort((x, y) => y.links - x.links || y.bitsMax - x.bitsMax)
    .slice(0, edgesMax);
  return { edges: kept, linksLeftOut: between - kept.reduce((sum, edge) => sum + edge.links, 0) };
}
