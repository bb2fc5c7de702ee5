import type { SignatureGroup, ValueShare } from '@/lib/usecases/ports/graph';

/** A group of members that use exactly the same drawn values. */
export interface PictureGroup {
  /** Drawn values that all of them use; their ids in order. */
  signature: string[];
  /** Signatures over all asked values that fall into this group. */
  signatures: string[][];
  accounts: number;
  drawn: string[];
}

export interface ClusterPicture {
  values: string[];
  groups: PictureGroup[];
}

interface Options {
  /** Accounts in the world, for rarity. */
  world: number;
  nodesMax: number;
}

/** Groups with up to this many members are drawn whole as long as there is room. */
const wholeGroupMax = 8;
/** Members drawn of a larger group, the surest first. */
const sampleOfGroup = 3;
const groupsMax = 60;

/**
 * Chooses what of a cluster is drawn first: the values that say most about most members (each next value counts less for
 * members that are explained already), then members one by one where few share the same values, samples where many do.
 */
export function chooseClusterPicture(
  shares: readonly ValueShare[],
  signatures: readonly SignatureGroup[],
  { world, nodesMax }: Options,
): ClusterPicture {
  const values = chooseValues(shares, signatures, world, Math.floor(nodesMax / 4));
  const groups = mergeSmallest(regroup(signatures, new Set(values)), groupsMax);
  let room = nodesMax - values.length - groups.length;
  const byInformation = [...groups].sort(
    (a, b) => b.signature.length - a.signature.length || a.accounts - b.accounts,
  );
  for (const [group, examples] of firstHelpings(byInformation)) {
    const helping = examples.slice(0, Math.max(0, room));
    group.drawn = helping;
    room -= helping.length;
  }
  for (const group of [...byInformation].sort((a, b) => a.accounts - b.accounts)) {
    const rest = group.examples.slice(group.drawn.length);
    if (rest.length === 0 || group.accounts > group.examples.length || rest.length > room) continue;
    group.drawn = [...group.drawn, ...rest];
    room -= rest.length;
  }
  return { values, groups: groups.map(({ examples: _, ...group }) => group) };
}

type Regrouped = PictureGroup & { examples: string[] };

function firstHelpings(groups: readonly Regrouped[]): [Regrouped, string[]][] {
  return groups.map((group) => [
    group,
    group.examples.slice(0, group.accounts <= wholeGroupMax ? wholeGroupMax : sampleOfGroup),
  ]);
}

/** Greedy: the value with the largest gain next; a member explained n times counts 1/(1+n) for the next value. */
function chooseValues(
  shares: readonly ValueShare[],
  signatures: readonly SignatureGroup[],
  world: number,
  valuesMax: number,
): string[] {
  const explained = new Map(signatures.map((group) => [group, 0]));
  const holders = new Map<string, SignatureGroup[]>();
  for (const group of signatures) {
    for (const id of group.signature) holders.set(id, [...(holders.get(id) ?? []), group]);
  }
  const gainOf = ({ identifierId, members, degree }: ValueShare): number => {
    const bits = Math.max(0.1, Math.log2(Math.max(2, world) / Math.max(1, degree)));
    const groups = holders.get(identifierId) ?? [];
    const reach = groups.reduce((sum, group) => sum + group.accounts / (1 + (explained.get(group) ?? 0)), 0);
    return bits * (members / Math.max(1, degree)) * reach;
  };
  const left = new Map(shares.map((share) => [share.identifierId, share]));
  const chosen: string[] = [];
  while (chosen.length < valuesMax && left.size > 0) {
    let best: { id: string; gain: number } | undefined;
    for (const [id, share] of left) {
      const gain = gainOf(share);
      if (best === undefined || gain > best.gain) best = { id, gain };
    }
    if (best === undefined) break;
    chosen.push(best.id);
    left.delete(best.id);
    for (const group of holders.get(best.id) ?? []) explained.set(group, (explained.get(group) ?? 0) + 1);
  }
  return chosen;
}

/** Members with the same drawn values fall into one group, whatever else they use. */
function regroup(signatures: readonly SignatureGroup[], drawn: ReadonlySet<string>): Regrouped[] {
  const groups = new Map<string, Regrouped>();
  for (const { signature, accounts, examples } of signatures) {
    const seen = signature.filter((id) => drawn.has(id));
    const key = JSON.stringify(seen);
    const group = groups.get(key) ?? {
      signature: seen,
      signatures: [],
      accounts: 0,
      drawn: [],
      examples: [],
    };
    group.signatures.push(signature);
    group.accounts += accounts;
    group.examples.push(...examples);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.accounts - a.accounts);
}

/** Beyond `max` groups, the smallest join the group of what they share first, so that every member stays accounted for. */
function mergeSmallest(groups: Regrouped[], max: number): Regrouped[] {
  const isSmall = (group: Regrouped): boolean => group.accounts <= wholeGroupMax;
  const large = groups.filter((group) => !isSmall(group));
  const kept = [...large.slice(0, max), ...groups.filter(isSmall)];
  const merged = new Map<string, Regrouped>();
  for (const group of large.slice(max)) {
    const first = group.signature.slice(0, 1);
    const key = JSON.stringify(first);
    const into = merged.get(key) ?? {
      signature: first,
      signatures: [],
      accounts: 0,
      drawn: [],
      examples: [],
    };
    into.signatures.push(...group.signatures);
    into.accounts += group.accounts;
    into.examples.push(...group.examples);
    merged.set(key, into);
  }
  return [...kept, ...merged.values()];
}
