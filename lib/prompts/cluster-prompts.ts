import { clusterScaffolds, type PairFacts, type PromptClusters } from '@/lib/prompts/cluster-scaffolds';
import { FrequencyTable } from '@/lib/prompts/frequency-table';
import { type Counts, PromptShard } from '@/lib/prompts/prompt-shard';
import { supportOf } from '@/lib/prompts/settings';

/** Adds up the counts of all shards and keeps what recurs, sorted so that the order of shards does not show. */
export function poolCounts(counts: readonly Counts[], support: number): Counts {
  const pooled = new FrequencyTable();
  for (const { keys, counts: own } of counts) {
    for (const [i, key] of keys.entries()) pooled.add(key, own[i] ?? 0);
  }
  const kept = pooled.entries(support);
  const order = Uint32Array.from(kept.keys.keys()).sort((a, b) => (kept.keys[a] ?? 0) - (kept.keys[b] ?? 0));
  return {
    keys: Uint32Array.from(order, (i) => kept.keys[i] ?? 0),
    counts: Uint32Array.from(order, (i) => kept.counts[i] ?? 0),
  };
}

/** Weight of each recurring pair: log2(1 + documents / documents with it), in bits. */
export function pairBits({ counts }: Counts, documents: number): Float32Array {
  return Float32Array.from(counts, (count) => Math.log2(1 + documents / count));
}

/** Counts and weights by place, as the clustering wants them. */
export function pairFacts(pairs: Counts, weights: Float32Array, documents: number): PairFacts {
  return { documents, support: supportOf(documents), counts: pairs.counts, weights };
}

/** Clusters prompts held in memory, on this thread. */
export function clusterPrompts(prompts: readonly string[]): PromptClusters {
  const shard = new PromptShard();
  shard.add(prompts, [...prompts.keys()]);
  const support = supportOf(prompts.length);
  const pairs = poolCounts([shard.pairCounts(poolCounts([shard.tokenCounts()], support).keys)], support);
  const bits = pairBits(pairs, prompts.length);
  return clusterScaffolds([shard.scaffolds(pairs.keys, bits)], pairFacts(pairs, bits, prompts.length));
}
