import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPrompts, pairBits, pairFacts, poolCounts } from '@/lib/prompts/cluster-prompts';
import { clusterScaffolds, type PromptClusters } from '@/lib/prompts/cluster-scaffolds';
import { PromptShard } from '@/lib/prompts/prompt-shard';
import { supportOf } from '@/lib/prompts/settings';

const templates = [
  (slot: string) => `Please review the attached contract for ${slot} and list every clause that worries you`,
  (slot: string) => `Rewrite the function ${slot} so that it no longer allocates, then show me the benchmark`,
  (slot: string) =>
    `As a travel agent, suggest three quiet places near ${slot} where dogs are welcome in winter`,
];

const words = fc.stringMatching(/^[a-z]{5,9}$/);
/** Prompts of three templates in turn; slots hold words that come once. */
const mixed = fc
  .uniqueArray(words, { minLength: 60, maxLength: 120 })
  .map((slots) => slots.map((slot, row) => ({ template: row % 3, slot })));

function textOf({ template, slot }: { template: number; slot: string }): string {
  return templates[template]?.(slot) ?? '';
}

function idsOf({ clusters, clusterOfRow }: PromptClusters): string[] {
  return [...clusterOfRow].map((cluster) => clusters[cluster]?.id ?? '');
}

/** Clusters as `clusterPrompts` does, the documents dealt out over several shards. */
function clusterSharded(prompts: readonly string[], count: number): PromptClusters {
  const shards = Array.from({ length: count }, () => new PromptShard());
  for (const [row, prompt] of prompts.entries()) shards[row % count]?.add([prompt], [row]);
  const support = supportOf(prompts.length);
  const tokens = poolCounts(
    shards.map((shard) => shard.tokenCounts()),
    support,
  );
  const pairs = poolCounts(
    shards.map((shard) => shard.pairCounts(tokens.keys)),
    support,
  );
  const bits = pairBits(pairs, prompts.length);
  const found = shards.map((shard) => shard.scaffolds(pairs.keys, bits));
  return clusterScaffolds(found, pairFacts(pairs, bits, prompts.length));
}

describe('clusterPrompts', () => {
  it('finds templates, whatever fills their slots', () => {
    fc.assert(
      fc.property(mixed, (rows) => {
        const { clusterOfRow } = clusterPrompts(rows.map(textOf));
        const clusterOf = new Map<number, number>();
        for (const [row, { template }] of rows.entries()) {
          const cluster = clusterOfRow[row] ?? -1;
          expect(clusterOf.get(template) ?? cluster).toBe(cluster);
          clusterOf.set(template, cluster);
        }
        expect(new Set(clusterOf.values()).size).toBe(clusterOf.size);
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same clusters for any number of shards', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            mixed.map((rows) => rows.map(textOf)),
            fc.array(fc.string()),
          ),
          { maxLength: 4 },
        ),
        (parts) => {
          const prompts = parts.flat();
          const whole = clusterPrompts(prompts);
          for (const count of [2, 5]) {
            const sharded = clusterSharded(prompts, count);
            expect(sharded.clusters).toEqual(whole.clusters);
            expect(sharded.clusterOfRow).toEqual(whole.clusterOfRow);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps the ids of old rows when more of the same kind comes', () => {
    fc.assert(
      fc.property(mixed, mixed, (before, after) => {
        const old = idsOf(clusterPrompts(before.map(textOf)));
        const grown = idsOf(clusterPrompts([...before, ...after].map(textOf)));
        expect(grown.slice(0, old.length)).toEqual(old);
      }),
      { numRuns: 15 },
    );
  });

  it('accounts for every row exactly once, and puts the same text together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('hello', 'Hello', '多语言 提示', ''))),
        (prompts) => {
          const { clusters, clusterOfRow } = clusterPrompts(prompts);
          expect(clusterOfRow).toHaveLength(prompts.length);
          const counted = new Array<number>(clusters.length).fill(0);
          for (const cluster of clusterOfRow) counted[cluster] = (counted[cluster] ?? 0) + 1;
          expect(counted).toEqual(clusters.map(({ rows }) => rows));
          const clusterOf = new Map<string, number>();
          for (const [row, prompt] of prompts.entries()) {
            const cluster = clusterOfRow[row] ?? -1;
            expect(clusterOf.get(prompt) ?? cluster).toBe(cluster);
            clusterOf.set(prompt, cluster);
          }
        },
      ),
    );
  });

  it('finds a long template more telling than a short one', () => {
    const long = Array.from(
      { length: 40 },
      (_, i) => templates[0]?.(`party${'abcdefghij'[i % 10]}${i}`) ?? '',
    );
    const short = Array.from({ length: 40 }, (_, i) => `Good morning dear w${'klmnopqrst'[i % 10]}${i}`);
    const { clusters, clusterOfRow } = clusterPrompts([...long, ...short]);
    const bitsOf = (row: number): number => clusters[clusterOfRow[row] ?? -1]?.specificityBits ?? 0;
    expect(bitsOf(0)).toBeGreaterThan(bitsOf(40));
    expect(bitsOf(40)).toBeGreaterThan(0);
  });
});

const labelled = new URL('../../../shared/data/prompts/bbh_prompts.jsonl.gz', import.meta.url);

describe.skipIf(!existsSync(labelled))(
  'on public labelled prompts (../shared/data; skipped where it is absent)',
  () => {
    it('reaches pairwise F1 .85 against the task', () => {
      const rows = gunzipSync(readFileSync(labelled)).toString().trim().split('\n');
      const parsed = rows.map((row) => JSON.parse(row) as { prompt: string; task: string });
      const { clusterOfRow } = clusterPrompts(parsed.map(({ prompt }) => prompt));
      const pairsIn = (keys: readonly string[]): number => {
        const counts = new Map<string, number>();
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
        return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
      };
      const predicted = [...clusterOfRow].map(String);
      const truth = parsed.map(({ task }) => task);
      const both = pairsIn(predicted.map((cluster, row) => `${cluster} ${truth[row]}`));
      expect((2 * both) / (pairsIn(predicted) + pairsIn(truth))).toBeGreaterThanOrEqual(0.85);
    });
  },
);
