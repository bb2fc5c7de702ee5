import { crowdCapabilitySql, promptUseSql } from '@/lib/lake/behaviour/prompt-use-sql';
import type { DuckDb } from '@/lib/lake/duckdb';
import { type PromptUse, PromptUseBuilder } from '@/lib/linkage/behaviour/prompt-use';

interface UseRecord {
  account_id: string;
  prompt_cluster: string;
  capability: string;
  day: number;
  exchanges: number;
  tokens_in: number;
  tokens_out: number;
  first_at: number;
  last_at: number;
}

/** Prompt use of the lake's accounts, added up by DuckDB; `accountIds` numbers the accounts. */
export async function readPromptUse(db: DuckDb, accountIds: readonly string[]): Promise<PromptUse> {
  const builder = new PromptUseBuilder(accountIds);
  for await (const chunk of db.chunks<UseRecord>(promptUseSql)) {
    for (const row of chunk) {
      builder.add({
        accountId: row.account_id,
        prompt: row.prompt_cluster,
        capability: row.capability,
        day: row.day,
        exchanges: row.exchanges,
        inputTokens: row.tokens_in,
        outputTokens: row.tokens_out,
        firstSeen: row.first_at,
        lastSeen: row.last_at,
      });
    }
  }
  const crowd = await db.query<{ capability: string; exchanges: number }>(crowdCapabilitySql);
  return builder.build(new Map(crowd.map(({ capability, exchanges }) => [capability, exchanges])));
}
