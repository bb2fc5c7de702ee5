import { CancelledError } from '@/lib/domain/errors';
import type { OnProgress } from '@/lib/domain/progress';
import { pairBits, pairFacts, poolCounts } from '@/lib/prompts/cluster-prompts';
import { clusterScaffolds, type PromptCluster, type PromptClusters } from '@/lib/prompts/cluster-scaffolds';
import { supportOf } from '@/lib/prompts/settings';
import { buildTemplate } from '@/lib/prompts/template';
import { type PromptFields, type PromptRow, readPromptRows } from '@/lib/usecases/prompts/read-prompt-rows';
import { ShardPool } from '@/lib/usecases/prompts/shard-pool';

export interface ClusterPromptsInput {
  /** Rows in batches of any size. */
  rows: AsyncIterable<readonly PromptRow[]>;
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
  for await (const read of input.rows) {
    for (const { prompt } of read) {
      prompts.push(prompt);
      rows.push(row++);
    }
    if (prompts.length >= batchRows) await flush();
  }
  if (prompts.length > 0) await flush();
  return row;
}

export interface PromptFile {
  path: string;
  fields: PromptFields;
}

/** Clusters the prompts of a CSV, TSV or NDJSON file. Throws `InvalidInputError` on a file it cannot read. */
export function clusterPromptFile(
  input: PromptFile & Omit<ClusterPromptsInput, 'rows'>,
): Promise<PromptClusters> {
  return clusterPromptRows({ ...input, rows: readPromptRows(input.path, { prompt: input.fields.prompt }) });
}

/** A cluster as a reader wants it. */
export interface DescribedCluster extends PromptCluster {
  template: string;
  /** Accounts that sent it; undefined when the file names none. */
  accounts: number | undefined;
  /** Commonest capability of its prompts. */
  capability: string | undefined;
  examples: string[];
}

const samplesMax = 8;
const examplesMax = 3;

interface Gathered {
  cluster: PromptCluster;
  samples: string[];
  seen: number;
  accounts: Set<string>;
  capabilities: Map<string, number>;
}

/** Reads the file once more to describe its `limit` largest clusters: template, accounts, capability, examples. */
export async function describeClusters(
  { path, fields }: PromptFile,
  { clusters, clusterOfRow }: PromptClusters,
  limit: number,
): Promise<DescribedCluster[]> {
  const gathered = new Map<PromptCluster, Gathered>();
  for (const cluster of [...clusters]
    .sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow)
    .slice(0, limit)) {
    gathered.set(cluster, { cluster, samples: [], seen: 0, accounts: new Set(), capabilities: new Map() });
  }
  let row = 0;
  for await (const read of readPromptRows(path, fields)) {
    for (const values of read) {
      const cluster = clusters[clusterOfRow[row++] ?? -1];
      const into = cluster && gathered.get(cluster);
      if (into) gather(into, values);
    }
  }
  return [...gathered.values()].map(({ cluster, samples, accounts, capabilities }) => ({
    ...cluster,
    template: buildTemplate(samples),
    accounts: fields.account === undefined ? undefined : accounts.size,
    capability: [...capabilities].sort((a, b) => b[1] - a[1])[0]?.[0],
    examples: samples.slice(0, examplesMax),
  }));
}

/** Takes a prompt into the description of its cluster; samples are spread over the whole file. */
function gather(into: Gathered, { prompt, account, capability }: PromptRow): void {
  const stride = Math.max(1, Math.floor(into.cluster.rows / samplesMax));
  if (into.seen++ % stride === 0 && into.samples.length < samplesMax) into.samples.push(prompt);
  if (account !== undefined) into.accounts.add(account);
  if (capability !== undefined)
    into.capabilities.set(capability, (into.capabilities.get(capability) ?? 0) + 1);
}
