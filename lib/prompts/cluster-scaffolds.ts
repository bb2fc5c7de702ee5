import { type LinkFigures, linkScaffolds } from '@/lib/prompts/link-scaffolds';
import { joinOpenings } from '@/lib/prompts/openings';
import { poolScaffolds, type Scaffold } from '@/lib/prompts/pool-scaffolds';
import type { ShardScaffolds } from '@/lib/prompts/prompt-shard';
import { splitVariants } from '@/lib/prompts/split-variants';
import { UnionFind } from '@/lib/prompts/union-find';

/** A cluster of prompts of one template. */
export interface PromptCluster {
  /** `pc_` + 16 hexadecimal characters from the words of its first prompt: the same when more data is appended. */
  id: string;
  firstRow: number;
  /** Prompts in it. */
  rows: number;
  /**
   * How surprising it is that unrelated users share it, in bits: the rarity, outside the cluster, of the word pairs
   * that nearly all its prompts have.
   */
  specificityBits: number;
}

export interface PromptClusters {
  /** In order of first row; a prompt like no other is a cluster of one. */
  clusters: PromptCluster[];
  /** Index into `clusters` for each row. */
  clusterOfRow: Int32Array;
  figures: LinkFigures & { distinctScaffolds: number };
}

/** How often each recurring pair occurs in the whole input, and its weight in bits. */
export interface PairFacts {
  documents: number;
  support: number;
  /** Both by the place of the pair in the list of recurring pairs. */
  counts: Uint32Array;
  weights: Float32Array;
}

/** From the distinct scaffolds of all shards to clusters; independent of how the input was sharded. */
export function clusterScaffolds(shards: readonly ShardScaffolds[], facts: PairFacts): PromptClusters {
  const { scaffolds, scaffoldOfRow } = poolScaffolds(shards);
  const sets = new UnionFind(scaffolds.length);
  const figures = linkScaffolds(scaffolds, facts.weights, sets);
  joinOpenings(scaffolds, facts.support, sets);
  const groups = new Map<number, number[]>();
  for (const i of scaffolds.keys()) {
    const root = sets.find(i);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  }
  const parts = [...groups.values()].flatMap((group) =>
    group.length === 1 ? [group] : splitVariants(group, scaffolds, facts.support),
  );
  for (const part of parts) part.sort((a, b) => a - b);
  parts.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const clusterOfScaffold = new Int32Array(scaffolds.length);
  const clusters = parts.map((part, number) => {
    for (const member of part) clusterOfScaffold[member] = number;
    return summarise(part, scaffolds, facts);
  });
  return {
    clusters,
    clusterOfRow: scaffoldOfRow.map((scaffold) => clusterOfScaffold[scaffold] ?? 0),
    figures: { ...figures, distinctScaffolds: scaffolds.length },
  };
}

const coreShare = 0.8;

function summarise(part: readonly number[], scaffolds: readonly Scaffold[], facts: PairFacts): PromptCluster {
  const first = scaffolds[part[0] ?? 0];
  const rows = part.reduce((sum, member) => sum + (scaffolds[member]?.size ?? 0), 0);
  const held = new Map<number, number>();
  for (const member of part) {
    const { pairs, size } = scaffolds[member] ?? { pairs: [], size: 0 };
    for (const pair of pairs) held.set(pair, (held.get(pair) ?? 0) + size);
  }
  let specificityBits = 0;
  for (const [pair, count] of held) {
    if (count < coreShare * rows) continue;
    const outside = Math.max(0, (facts.counts[pair] ?? 0) - count);
    specificityBits += Math.log2((facts.documents + 1) / (outside + 1));
  }
  const [low, high] = first?.textHash ?? [0, 0];
  const id = `pc_${low.toString(16).padStart(8, '0')}${high.toString(16).padStart(8, '0')}`;
  return { id, firstRow: first?.firstRow ?? 0, rows, specificityBits };
}
