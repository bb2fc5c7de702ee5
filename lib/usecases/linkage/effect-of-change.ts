import type { HubPreview } from '@/lib/contracts/hub-overrides';

/** What a linkage found, in ids: what of it a change can alter. */
export interface Findings {
  /** Keys of all kept links, and of the strong ones among them. */
  links: ReadonlySet<string>;
  strong: ReadonlySet<string>;
  clusters: readonly { clusterId: string; members: readonly string[] }[];
}

type Effect = Omit<HubPreview, 'identifierId' | 'hubClass' | 'comparedWith'>;

const listedMax = 50;
const text = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${text.format(count)} ${count === 1 ? one : many}`;

const missingFrom = (of: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let missing = 0;
  for (const key of of) if (!other.has(key)) missing += 1;
  return missing;
};

function effectsOnClusters(before: Findings, after: Findings): Effect['clusters'] {
  const homeOf = new Map<string, number>();
  for (const [number, { members }] of after.clusters.entries())
    for (const id of members) homeOf.set(id, number);
  const origins = after.clusters.map(() => new Set<string>());
  const parts = before.clusters.map(({ clusterId, members }) => {
    const homes = new Map<number, number>();
    for (const id of members) {
      const home = homeOf.get(id);
      if (home === undefined) continue;
      homes.set(home, (homes.get(home) ?? 0) + 1);
      origins[home]?.add(clusterId);
    }
    return { clusterId, before: members.length, homes };
  });
  return parts.flatMap(({ clusterId, before: size, homes }): Effect['clusters'] => {
    const kept = [...homes.values()].sort((a, b) => b - a);
    const loose = size - kept.reduce((sum, count) => sum + count, 0);
    const [home] = homes.keys();
    const grown = after.clusters[home ?? -1]?.members.length ?? 0;
    const isMerged = homes.size === 1 && (origins[home ?? -1]?.size ?? 0) > 1;
    const base = { clusterId, before: size, after: kept, loose };
    if (kept.length === 0) return [{ ...base, effect: 'dissolved' }];
    if (kept.length > 1) return [{ ...base, effect: 'split' }];
    if (isMerged) return [{ ...base, after: [grown], effect: 'merged' }];
    if (loose > 0) return [{ ...base, effect: 'lost members' }];
    return grown > size ? [{ ...base, after: [grown], effect: 'gained members' }] : [];
  });
}

function summarise(effect: Omit<Effect, 'summary'>): string {
  const { linksRemoved, linksAdded, clusters } = effect;
  if (linksRemoved + linksAdded + clusters.length === 0) return 'Changes nothing.';
  const parts: string[] = [];
  if (linksRemoved > 0)
    parts.push(
      `removes ${counted(linksRemoved, 'link')} (${text.format(effect.strongLinksRemoved)} of them strong)`,
    );
  if (linksAdded > 0)
    parts.push(
      `adds ${counted(linksAdded, 'link')} (${text.format(effect.strongLinksAdded)} of them strong)`,
    );
  for (const { clusterId, effect: what, after } of clusters.filter((c) => c.effect === 'split').slice(0, 3))
    parts.push(`${what}s ${clusterId} into ${text.format(after.length)}`);
  const rest: [string, string][] = [
    ['dissolved', 'dissolves'],
    ['lost members', 'takes members from'],
    ['gained members', 'adds members to'],
    ['merged', 'merges'],
  ];
  for (const [what, verb] of rest) {
    const own = clusters.filter((c) => c.effect === what).length;
    if (own > 0) parts.push(`${verb} ${counted(own, 'cluster')}`);
  }
  const sentence = `${parts.join('; ')}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What changes from one state of the findings to another: links, clusters, members, and all of it in a sentence. */
export function effectOfChange(before: Findings, after: Findings): Effect {
  const members = ({ clusters }: Findings): number =>
    clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
  const clusters = effectsOnClusters(before, after).sort(
    (a, b) => b.before - a.before || (a.clusterId < b.clusterId ? -1 : 1),
  );
  const effect = {
    linksRemoved: missingFrom(before.links, after.links),
    linksAdded: missingFrom(after.links, before.links),
    strongLinksRemoved: missingFrom(before.strong, after.strong),
    strongLinksAdded: missingFrom(after.strong, before.strong),
    clustersBefore: before.clusters.length,
    clustersAfter: after.clusters.length,
    membersBefore: members(before),
    membersAfter: members(after),
    clusters,
    clustersLeftOut: 0,
  };
  const summary = summarise(effect);
  return {
    ...effect,
    clusters: clusters.slice(0, listedMax),
    clustersLeftOut: Math.max(0, clusters.length - listedMax),
    summary,
  };
}
