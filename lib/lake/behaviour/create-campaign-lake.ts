import type { CampaignSpending } from '@/lib/contracts/campaigns';
import { type DuckDb, type DuckDbOptions, openDuckDb } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import type { ModelHour } from '@/lib/linkage/campaigns/find-pivots';
import type { CampaignLake } from '@/lib/usecases/ports/campaigns';
import type { BatchScope } from '@/lib/usecases/ports/lake';

const textLengthMax = 4_000;

const textsSql = (limit: number): string => `
  SELECT name, text FROM (
    SELECT prompt_cluster AS name, left(exchanges.prompt, ${textLengthMax}) AS text, min("at") AS first_at
    FROM exchanges SEMI JOIN wanted ON wanted.name = exchanges.prompt_cluster
    WHERE exchanges.prompt IS NOT NULL AND exchanges.prompt <> '' GROUP BY 1, 2)
  QUALIFY row_number() OVER (PARTITION BY name ORDER BY first_at, text) <= ${Math.floor(limit)}
  ORDER BY name, first_at, text`;

const modelHoursSql = `
  SELECT e.model AS model, (e."at" // 3600000)::BIGINT AS hour, count(w.name)::BIGINT AS campaign, count(*)::BIGINT AS "all"
  FROM exchanges AS e LEFT JOIN wanted AS w ON w.name = e.prompt_cluster
  WHERE e.model IS NOT NULL AND e."at" IS NOT NULL GROUP BY e.model, hour ORDER BY hour, model`;

const spendersSql = (limit: number): string => `
  SELECT account_id AS "accountId", count(*)::BIGINT AS exchanges, coalesce(sum(input_tokens), 0)::BIGINT AS "inputTokens",
    coalesce(sum(output_tokens), 0)::BIGINT AS "outputTokens", count(*) OVER ()::BIGINT AS total
  FROM exchanges SEMI JOIN wanted ON wanted.name = exchanges.prompt_cluster WHERE account_id IS NOT NULL
  GROUP BY account_id ORDER BY "inputTokens" + "outputTokens" DESC, "accountId" LIMIT ${Math.floor(limit)}`;

type Spender = CampaignSpending['accounts'][number];

/** Reads texts, tokens and models of prompt clusters from the lake's exchanges. */
export function createCampaignLake(
  options: Omit<DuckDbOptions, 'tempDir'> & { paths: LakePaths },
): CampaignLake {
  const { paths, ...limits } = options;
  const withPrompts = async <T>(
    scope: readonly BatchScope[],
    prompts: readonly string[],
    work: (db: DuckDb) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> => {
    const db = await openDuckDb({ ...limits, tempDir: spillFolder(paths) });
    const interrupt = (): void => db.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      await db.run('CREATE TEMP TABLE wanted (name VARCHAR)');
      await db.append(
        'wanted',
        prompts.map((name) => [name]),
      );
      await defineViews(db, paths, scope);
      return await work(db);
    } finally {
      signal?.removeEventListener('abort', interrupt);
      db.close();
    }
  };
  return {
    readTexts: (scope, prompts, limit, signal) =>
      withPrompts(
        scope,
        prompts,
        async (db) => {
          const texts = new Map<string, string[]>();
          for (const { name, text } of await db.query<{ name: string; text: string }>(textsSql(limit))) {
            const known = texts.get(name);
            if (known) known.push(text);
            else texts.set(name, [text]);
          }
          return texts;
        },
        signal,
      ),
    readSpenders: (scope, prompts, limit, signal) =>
      withPrompts(
        scope,
        prompts,
        async (db) => {
          const rows = await db.query<Spender & { total: number }>(spendersSql(limit));
          const accounts = rows.map(({ total: _total, ...account }) => account);
          return { accounts, total: rows[0]?.total ?? 0 };
        },
        signal,
      ),
    readModelHours: (scope, prompts, signal) =>
      withPrompts(scope, prompts, (db) => db.query<ModelHour>(modelHoursSql), signal),
  };
}
