/** Fewer accounts than this are no group. */
const accountsMin = 3;
/** A prompt cluster that more of the accounts use is everybody's. */
const shareMax = 0.1;
/** Never fewer than this many accounts make a cluster everybody's, however small the world. */
const commonMin = 60;

/**
 * Exchanges by account, prompt cluster, capability and day, for the prompt clusters that neither one or two accounts nor
 * everybody use. Columns of `PromptUseRow`.
 */
export const promptUseSql = `
  WITH telling AS (
    SELECT prompt_cluster FROM exchanges WHERE prompt_cluster IS NOT NULL AND "at" IS NOT NULL GROUP BY prompt_cluster
    HAVING count(DISTINCT account_id) BETWEEN ${accountsMin}
      AND greatest(${commonMin}, ${shareMax} * (SELECT count(*) FROM accounts)))
  SELECT account_id, prompt_cluster, coalesce(capability, '') AS capability, ("at" // 86400000)::INTEGER AS day,
    count(*)::BIGINT AS exchanges, coalesce(sum(input_tokens), 0)::DOUBLE AS tokens_in,
    coalesce(sum(output_tokens), 0)::DOUBLE AS tokens_out, min("at") AS first_at, max("at") AS last_at
  FROM exchanges SEMI JOIN telling USING (prompt_cluster) WHERE "at" IS NOT NULL GROUP BY ALL`;

/** Everybody's exchanges by capability. */
export const crowdCapabilitySql =
  "SELECT coalesce(capability, '') AS capability, count(*)::BIGINT AS exchanges FROM exchanges GROUP BY ALL";
