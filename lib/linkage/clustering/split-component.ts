import { findBlocks } from '@/lib/linkage/clustering/biconnected';
import type { Bridge } from '@/lib/linkage/clustering/bridges';
import type { ComponentGraph } from '@/lib/linkage/clustering/component-graph';
import { toProbability } from '@/lib/linkage/math/logit';
import { UnionFind } from '@/lib/linkage/math/union-find';
import { countBits } from '@/lib/linkage/scoring/pair-scorer';

/** Accounts that a doubly connected block needs to count as a core of its own. */
const coreAccountsMin = 5;

/** A strong link inside the component. */
export interface InnerLink {
  a: number;
  b: number;
  weightBits: number;
  families: number;
  /** Strong on one family alone: no second one, and no value that its holders confirm as one hand's. */
  isSingleFamily: boolean;
  hasRelation: boolean;
}

export interface SplitComponent {
  parts: number[][];
  bridges: Bridge[];
}

/** Cores: blocks that no single account or value holds together. Cores that overlap in more than a joint are one. */
function findCores(graph: ComponentGraph): number[][] {
  const accounts = graph.members.length;
  return findBlocks(graph.neighbours)
    .filter((block) => block.length > 3 && block.filter((node) => node < accounts).length >= coreAccountsMin)
    .sort((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
}

/** Gives every node to the core it is nearest to; ties go to the larger core. */
function assignToCores(graph: ComponentGraph, cores: readonly number[][]): Int32Array {
  const core = new Int32Array(graph.neighbours.length).fill(-1);
  let frontier: number[] = [];
  for (const [number, nodes] of cores.entries()) {
    for (const node of nodes) {
      if (core[node] !== -1) continue;
      core[node] = number;
      frontier.push(node);
    }
  }
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const neighbour of graph.neighbours[node] ?? []) {
        if (core[neighbour] !== -1) continue;
        core[neighbour] = core[node] ?? 0;
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return core;
}

interface Crossing {
  x: number;
  y: number;
  links: InnerLink[];
}

function findCrossings(links: readonly InnerLink[], groupOf: (account: number) => number): Crossing[] {
  const crossings = new Map<string, Crossing>();
  for (const link of links) {
    const x = Math.min(groupOf(link.a), groupOf(link.b));
    const y = Math.max(groupOf(link.a), groupOf(link.b));
    if (x === y) continue;
    const key = `${x}:${y}`;
    const known = crossings.get(key);
    if (known) known.links.push(link);
    else crossings.set(key, { x, y, links: [link] });
  }
  return [...crossings.values()].sort((p, q) => p.x - q.x || p.y - q.y);
}

/** Probability at which one-family facts, each of its own, keep two cores together. */
const keepingProbability = 0.99;

/**
 * Probability that at least one link of a crossing is right. Direct relations are facts of their own; links that rest on
 * shared values may all rest on one, so the best of them counts once.
 */
function crossingProbability({ links }: Crossing): number {
  let wrong = 1;
  let bestShared = 0;
  for (const { weightBits, hasRelation } of links) {
    const probability = toProbability(weightBits);
    if (hasRelation) wrong *= 1 - probability;
    else bestShared = Math.max(bestShared, probability);
  }
  return 1 - wrong * (1 - bestShared);
}

/**
 * A crossing is strong where a link of its own shows two families or a value that its holders confirm as one hand's, or
 * where several facts of one family leave no doubt: then it is no thin joint but one hand's doing.
 */
const isStrongCrossing = (crossing: Crossing): boolean =>
  crossing.links.some(({ families, isSingleFamily }) => countBits(families) >= 2 || !isSingleFamily) ||
  crossingProbability(crossing) >= keepingProbability;

/** Fewer links than accounts on the smaller side: one account or two hold the cores together. */
const isThin = ({ x, y, links }: Crossing, sizes: readonly number[]): boolean =>
  links.length < Math.min(sizes[x] ?? 0, sizes[y] ?? 0);

function toBridge(crossing: Crossing, sizes: readonly number[]): Bridge {
  const best = crossing.links.reduce((a, b) => (b.weightBits > a.weightBits ? b : a));
  const isKept = isStrongCrossing(crossing);
  const parts = [sizes[crossing.x] ?? 0, sizes[crossing.y] ?? 0].sort((a, b) => b - a);
  const count = crossing.links.length;
  const shared = `${count} strong link${count === 1 ? '' : 's'} between two cores of ${parts.join(' and ')} accounts`;
  return {
    kind: count === 1 ? 'link' : 'account',
    accountA: Math.min(best.a, best.b),
    accountB: Math.max(best.a, best.b),
    identifier: null,
    bits: best.weightBits,
    parts,
    decision: isKept ? 'review' : 'cut',
    reason: isKept
      ? `Only ${shared}, but two families, a confirmed value or several facts speak for them: kept, worth a look.`
      : `Only ${shared}, all through one family of evidence: separated.`,
  };
}

/**
 * Splits a component where two dense cores hang together by a thin joint that rests on one family of evidence. A long chain
 * has no cores and stays whole; a joint shown by two families keeps the cores together and is marked for review.
 */
export function splitComponent(graph: ComponentGraph, links: readonly InnerLink[]): SplitComponent {
  const cores = findCores(graph);
  if (cores.length < 2) return { parts: [[...graph.members]], bridges: [] };
  const coreOfNode = assignToCores(graph, cores);
  const coreOfAccount = new Map(
    graph.members.map((account, node) => [account, Math.max(0, coreOfNode[node] ?? 0)]),
  );
  const coreOf = (account: number): number => coreOfAccount.get(account) ?? 0;
  const sizes = new Array<number>(cores.length).fill(0);
  for (const account of graph.members) sizes[coreOf(account)] = (sizes[coreOf(account)] ?? 0) + 1;
  const crossings = findCrossings(links, coreOf);
  const groups = new UnionFind(cores.length);
  for (const crossing of crossings) if (isStrongCrossing(crossing)) groups.union(crossing.x, crossing.y);
  const parts = new Map<number, number[]>();
  for (const account of graph.members) {
    const group = groups.find(coreOf(account));
    const known = parts.get(group);
    if (known) known.push(account);
    else parts.set(group, [account]);
  }
  const thin = crossings.filter((crossing) => !isStrongCrossing(crossing) || isThin(crossing, sizes));
  return { parts: [...parts.values()], bridges: thin.map((crossing) => toBridge(crossing, sizes)) };
}
