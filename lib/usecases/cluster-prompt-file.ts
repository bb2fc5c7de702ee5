import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { pairBits, pairFacts, poolCounts } from '@/lib/prompts/cluster-prompts';
import { clusterScaffolds, type PromptClusters } from '@/lib/prompts/cluster-scaffolds';
import { supportOf } from '@/lib/prompts/settings';
import type { PromptRow } from '@/lib/usecases/prompts/read-prompt-rows';
import { ShardPool } from '@/lib/usecases/prompts/shard-pool';

export interface ClusterPromptsInput {
  rows: AsyncIterable<PromptRow>;
  /** Threads to use; the result is the same for any number. */
  threads: number;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

const batchRows = 2048;

/** Clusters a stream of prompts on all cores. Memory: four bytes a token, and the distinct scaffolds. */
export async function clusterPromptRows(input: ClusterPromptsInput): Promise<PromptClusters> {
  const pool = new ShardPool(input.threads);
  const step = (stage: string, done: number): void => {
    if (input.signal?.aborted) throw new CancelledError('Clustering prompts');
    input.onProgress?.({ stage, done, unit: 'prompts' });
  };
  try {
    const documents = await distribute(input, pool, step);
    const support = supportOf(documents);
    step('counting words', documents);
    const tokens = poolCounts(await pool.tokenCounts(), support);
    step('counting pairs', documents);
    const pairs = poolCounts(await pool.pairCounts(tokens.keys), support);
    const bits = pairBits(pairs, documents);
    step('finding scaffolds', documents);
    const shards = await pool.scaffolds(pairs.keys, bits);
    step('linking', documents);
    return clusterScaffolds(shards, pairFacts(pairs, bits, documents));
  } finally {
    await pool.stop();
  }
}

async function distribute(
  input: ClusterPromptsInput,
  pool: ShardPool,
  step: (stage: string, done: number) => void,
): Promise<number> {
  let row = 0;
  let batch = 0;
  let prompts: string[] = [];
  let rows: number[] = [];
  const flush = async (): Promise<void> => {
    await pool.add(batch++, prompts, rows);
    step('reading', row);
    [prompts, rows] = [[], []];
  };
  for await (const { prompt } of input.rows) {
    prompts.push(prompt);
    rows.push(row++);
    if (prompts.length >= batchRows) await flush();
  }
  if (prompts.length > 0) await flush();
  return row;
}
