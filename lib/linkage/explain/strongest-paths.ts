import { findStrongestPath, type PathLink, type StrongestPath } from './strongest-path';

export interface RankedPath extends StrongestPath {
  readonly from: string;
  readonly to: string;
  /** 1 is the strongest between its two ends; each further one avoids the weakest steps of those before it. */
  readonly rank: number;
}

export interface PathsFound {
  readonly paths: RankedPath[];
  /** Accounts that no chain of links joins to the first one asked for. */
  readonly apart: string[];
}

/**
 * Chains of links that join two or more accounts. Of all pairs those are taken that hang the accounts together by the
 * strongest weakest steps (a maximum spanning tree over the strongest paths); between each of them up to `pathsPerPair`
 * paths: the strongest, then the strongest that does without the weakest steps of those before it, so that each further
 * path is evidence which does not fall with the same link.
 */
export function findStrongestPaths(
  links: readonly PathLink[],
  accounts: readonly string[],
  pathsPerPair: number,
): PathsFound {
  const sorted = links.toSorted((a, b) => b.weightBits - a.weightBits);
  const asked = [...new Set(accounts)];
  const strongest: StrongestBetween[] = [];
  asked.forEach((from, index) => {
    for (const to of asked.slice(index + 1)) {
      const path = findStrongestPath(sorted, from, to);
      if (path !== null) strongest.push({ from, to, path });
    }
  });
  const joined = new Map(asked.map((account) => [account, account]));
  const chosen: StrongestBetween[] = [];
  for (const between of strongest.sort(byStrength)) {
    const [a, b] = [joined.get(between.from) ?? '', joined.get(between.to) ?? ''];
    if (a === b) continue;
    for (const [account, set] of joined) if (set === b) joined.set(account, a);
    chosen.push(between);
  }
  const home = joined.get(asked[0] ?? '');
  return {
    paths: chosen.flatMap((between) => alternatives(sorted, between, pathsPerPair)),
    apart: asked.filter((account) => joined.get(account) !== home),
  };
}

interface StrongestBetween {
  from: string;
  to: string;
  path: StrongestPath;
}

/** By the weakest step, the shorter first among equals. */
function byStrength(a: StrongestBetween, b: StrongestBetween): number {
  return bottleneckOf(b.path) - bottleneckOf(a.path) || a.path.steps.length - b.path.steps.length;
}

function bottleneckOf({ steps, weakestStep }: StrongestPath): number {
  return steps[weakestStep]?.weightBits ?? Number.NEGATIVE_INFINITY;
}

function alternatives(
  links: readonly PathLink[],
  { from, to, path: first }: StrongestBetween,
  wanted: number,
): RankedPath[] {
  const found: RankedPath[] = [];
  const broken = new Set<string>();
  let path: StrongestPath | null = first;
  while (path !== null && found.length < wanted) {
    found.push({ ...path, from, to, rank: found.length + 1 });
    const weakest = path.steps[path.weakestStep];
    if (weakest === undefined) break;
    broken.add(pairOf(weakest));
    path = findStrongestPath(
      links.filter((link) => !broken.has(pairOf(link))),
      from,
      to,
    );
  }
  return found;
}

const pairOf = ({ accountA, accountB }: PathLink): string =>
  accountA < accountB ? JSON.stringify([accountA, accountB]) : JSON.stringify([accountB, accountA]);
