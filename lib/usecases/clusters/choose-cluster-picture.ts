import type { SignatureGroup, ValueShare } from '@/lib/usecases/ports/graph';

/** A group of members that use exactly the same drawn values. */
export interface PictureGroup {
  /** Drawn values that all of them use, the strongest first. */
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
  /** A cluster with up to this many members and drawn values is drawn whole. */
  nodesMax: number;
  /** A larger one is drawn with about this many nodes: a picture, not a hairball. */
  nodesWanted: number;
}

/** Groups with up to this many members are drawn whole as long as there is room. */
const wholeGroupMax = 8;
/** From this overlap of holders on, a second value of the same kind is not drawn. */
const sameHolders = 0.6;
/** Members drawn of a larger group, the surest first. */
const sampleOfGroup = 3;
/** Lines per member; a value that would bring more is left to the list of values. */
const linesPerMember = 2.5;
/** Values that most members of a large cluster hold: a few say so, the rest of the picture shows what tells its parts apart. */
const broadValuesMax = 3;
/** Larger groups that keep an aggregate of their own; the others join "more members with this value". */
const ownAggregatesMax = 20;

/**
 * Chooses what of a cluster is drawn first: the values that say most about most members (each next value counts less for
 * members that are explained already), then members one by one where few share the same values, samples where many do,
 * and for the rest one aggregate per value. A cluster that fits is drawn whole.
 */
export function chooseClusterPicture(
  shares: readonly ValueShare[],
  signatures: readonly SignatureGroup[],
  { world, nodesMax, nodesWanted }: Options,
): ClusterPicture {
  const members = signatures.reduce((sum, { accounts }) => sum + accounts, 0);
  const isWhole = members + Math.min(shares.length, Math.floor(nodesMax / 6)) <= nodesMax;
  const valuesMax = isWhole
    ? Math.min(Math.floor(nodesMax / 6), Math.max(12, Math.ceil(members * 0.6)))
    : Math.floor(nodesWanted / 6);
  const linesMax = Math.floor(members * linesPerMember);
  const broadMax = isWhole ? Number.POSITIVE_INFINITY : broadValuesMax;
  const values = chooseValues(shares, signatures, { world, valuesMax, linesMax, broadMax });
  const groups = regroup(signatures, values);
  if (isWhole) {
    return { values, groups: groups.map(({ examples, ...group }) => ({ ...group, drawn: examples })) };
  }
  let room = nodesWanted - ownAggregatesMax - 2 * values.length - 1;
  let aggregates = 0;
  const kept: PictureGroup[] = [];
  const left: Grouped[] = [];
  for (const group of groups) {
    const isSmall = group.accounts <= wholeGroupMax;
    const drawn = group.examples.slice(0, isSmall ? wholeGroupMax : sampleOfGroup);
    const isFitting = drawn.length <= room && (isSmall || aggregates < ownAggregatesMax);
    if (!isFitting || (isSmall && drawn.length < group.accounts)) left.push(group);
    else {
      room -= drawn.length;
      aggregates += isSmall ? 0 : 1;
      const { examples: _, ...rest } = group;
      kept.push({ ...rest, drawn });
    }
  }
  return { values, groups: [...kept, ...mergeByStrongestValue(left)] };
}

type Grouped = Omit<PictureGroup, 'drawn'> & { examples: string[] };

/** Share of accounts that two values' holders have in common (Jaccard). */
function overlapOf(a: readonly SignatureGroup[], b: readonly SignatureGroup[]): number {
  const inB = new Set(b);
  const size = (groups: readonly SignatureGroup[]) => groups.reduce((sum, { accounts }) => sum + accounts, 0);
  const common = size(a.filter((group) => inB.has(group)));
  return common / Math.max(1, size(a) + size(b) - common);
}

interface ValueBounds {
  world: number;
  valuesMax: number;
  linesMax: number;
  /** Values held by more than half of the members; where they are bounded, their lines are too and do not count. */
  broadMax: number;
}

/**
 * Greedy: the value with the largest gain next; a member explained n times counts 1/(1+n) for the next value. Of values
 * of one kind with nearly the same holders one is enough: ten prompt clusters that all members share say what one says.
 * A value whose lines no longer fit is passed over: a hundred members drawn to thirty addresses of one pool are a hairball.
 */
function chooseValues(
  shares: readonly ValueShare[],
  signatures: readonly SignatureGroup[],
  { world, valuesMax, linesMax, broadMax }: ValueBounds,
): string[] {
  const members = signatures.reduce((sum, { accounts }) => sum + accounts, 0);
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
  const chosenOfKind = new Map<string, SignatureGroup[][]>();
  let lines = 0;
  let broad = 0;
  while (chosen.length < valuesMax && left.size > 0) {
    let best: { id: string; gain: number } | undefined;
    for (const [id, share] of left) {
      const gain = gainOf(share);
      if (best === undefined || gain > best.gain) best = { id, gain };
    }
    if (best === undefined) break;
    left.delete(best.id);
    const own = holders.get(best.id) ?? [];
    const kind = best.id.slice(0, best.id.indexOf(':'));
    const alike = chosenOfKind.get(kind) ?? [];
    if (alike.some((other) => overlapOf(own, other) >= sameHolders)) continue;
    const ownLines = own.reduce((sum, { accounts }) => sum + accounts, 0);
    const isBroad = ownLines * 2 > members;
    const counted = isBroad && Number.isFinite(broadMax) ? 0 : ownLines;
    if (lines + counted > linesMax || (isBroad && broad === broadMax)) continue;
    lines += counted;
    broad += isBroad ? 1 : 0;
    chosenOfKind.set(kind, [...alike, own]);
    chosen.push(best.id);
    for (const group of holders.get(best.id) ?? []) explained.set(group, (explained.get(group) ?? 0) + 1);
  }
  return chosen;
}

/**
 * Members with the same drawn values fall into one group, whatever else they use: those who tie most values together
 * first, the larger first among equals. Signatures follow the order of `values`, the strongest first.
 */
function regroup(signatures: readonly SignatureGroup[], values: readonly string[]): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const { signature, accounts, examples } of signatures) {
    const used = new Set(signature);
    const seen = values.filter((id) => used.has(id));
    const key = JSON.stringify(seen);
    const group = groups.get(key) ?? { signature: seen, signatures: [], accounts: 0, examples: [] };
    group.signatures.push(signature);
    group.accounts += accounts;
    group.examples.push(...examples);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.signature.length - a.signature.length || b.accounts - a.accounts,
  );
}

/** Whoever is not drawn is counted once, at the strongest drawn value he uses. */
function mergeByStrongestValue(groups: readonly Grouped[]): PictureGroup[] {
  const merged = new Map<string, PictureGroup>();
  for (const group of groups) {
    const strongest = group.signature.slice(0, 1);
    const key = JSON.stringify(strongest);
    const into = merged.get(key) ?? { signature: strongest, signatures: [], accounts: 0, drawn: [] };
    into.signatures.push(...group.signatures);
    into.accounts += group.accounts;
    merged.set(key, into);
  }
  return [...merged.values()];
}
