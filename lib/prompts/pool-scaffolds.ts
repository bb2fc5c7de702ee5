import type { ShardScaffolds } from '@/lib/prompts/prompt-shard';
import { promptSettings } from '@/lib/prompts/settings';
import { bandCount } from '@/lib/prompts/signature';

/** A distinct scaffold of the whole input. */
export interface Scaffold {
  firstRow: number;
  /** Documents with it. */
  size: number;
  /** Sorted pairs; empty where the prompt has no scaffold. */
  pairs: Uint32Array;
  bands: Uint32Array;
  opening: Uint32Array;
  textHash: readonly [number, number];
}

/** Distinct scaffolds of all shards in order of first row, and the scaffold of each row: the same for any sharding. */
export function poolScaffolds(shards: readonly ShardScaffolds[]): {
  scaffolds: Scaffold[];
  scaffoldOfRow: Int32Array;
} {
  const width = promptSettings.openingTokens;
  const all: { scaffold: Scaffold; shard: number; local: number }[] = [];
  for (const [number, shard] of shards.entries()) {
    for (const [local, firstRow] of shard.firstRow.entries()) {
      const start = local === 0 ? 0 : (shard.pairsEnd[local - 1] ?? 0);
      const scaffold: Scaffold = {
        firstRow,
        size: shard.size[local] ?? 0,
        pairs: shard.pairs.subarray(start, shard.pairsEnd[local]),
        bands: shard.bands.subarray(local * bandCount, (local + 1) * bandCount),
        opening: shard.openings.subarray(local * width, (local + 1) * width),
        textHash: [shard.textHash[2 * local] ?? 0, shard.textHash[2 * local + 1] ?? 0],
      };
      all.push({ scaffold, shard: number, local });
    }
  }
  all.sort((a, b) => a.scaffold.firstRow - b.scaffold.firstRow);
  const indexOf = shards.map((shard) => new Int32Array(shard.firstRow.length));
  const known = new Map<string | number, number>();
  const scaffolds: Scaffold[] = [];
  for (const { scaffold, shard, local } of all) {
    const key = keyOf(scaffold);
    const index = known.get(key) ?? scaffolds.length;
    const first = scaffolds[index];
    if (first) first.size += scaffold.size;
    else scaffolds.push(scaffold);
    known.set(key, index);
    const own = indexOf[shard];
    if (own) own[local] = index;
  }
  return { scaffolds, scaffoldOfRow: rowsOf(shards, indexOf) };
}

function keyOf({ pairs, bands, textHash: [low, high] }: Scaffold): number {
  if (pairs.length === 0) return -(1 + (high & 0xfffff) * 4294967296 + low);
  return ((bands[0] ?? 0) & 0x1fffff) * 4294967296 + fold(pairs);
}

function fold(pairs: Uint32Array): number {
  let sum = pairs.length;
  for (const pair of pairs) sum = (Math.imul(sum, 0x01000193) ^ pair) >>> 0;
  return sum;
}

function rowsOf(shards: readonly ShardScaffolds[], indexOf: readonly Int32Array[]): Int32Array {
  const total = shards.reduce((sum, shard) => sum + shard.rows.length, 0);
  const scaffoldOfRow = new Int32Array(total);
  for (const [number, shard] of shards.entries()) {
    for (const [document, row] of shard.rows.entries()) {
      scaffoldOfRow[row] = indexOf[number]?.[shard.scaffoldOf[document] ?? 0] ?? 0;
    }
  }
  return scaffoldOfRow;
}
