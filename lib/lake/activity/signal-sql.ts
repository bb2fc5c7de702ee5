import { type SignalId, signalIds } from '@/lib/contracts/signals';

const perAccount: Record<SignalId, string> = {
  exchanges_per_day: 'e.n / e.days',
  exchanges_per_active_hour: 'e.n / e.clock_hours',
  tokens_per_exchange: 'CASE WHEN e.tokens > 0 THEN e.tokens / e.n END',
  input_tokens: 'e.tokens_in',
  output_tokens: 'e.tokens_out',
  active_hours: 'CASE WHEN e.n >= 24 THEN e.hours END',
  hour_entropy: 'CASE WHEN e.n >= 24 THEN e.hour_bits / log2(24) END',
  interval_variation: 'CASE WHEN g.n >= 20 AND g.mean > 0 THEN g.deviation / g.mean END',
  interval_entropy: 'CASE WHEN g.n >= 20 THEN g.bits END',
  capability_concentration: 'CASE WHEN c.n >= 10 THEN c.top / c.n END',
  capability_entropy: 'CASE WHEN c.n >= 10 THEN c.bits END',
  prompt_repetition: 'CASE WHEN e.prompts >= 10 THEN 1 - e.distinct_prompts / e.prompts END',
  latency_ms: 'e.latency',
  latency_variation:
    'CASE WHEN e.n >= 20 AND e.latency_mean > 0 THEN e.latency_deviation / e.latency_mean END',
  spend: 'CASE WHEN p.spend > 0 THEN p.spend END',
  life_days: 'CASE WHEN f.last_seen > f.first_seen THEN (f.last_seen - f.first_seen) / 86400000 END',
};

/** One row per account with a column per signal; NULL where the account has too little to say. Reads the lake's views. */
export const signalSql = `
  WITH e AS (
    SELECT account_id, count(*)::DOUBLE AS n, count(DISTINCT "at" // 86400000) AS days,
      count(DISTINCT ("at" // 3600000) % 24)::DOUBLE AS hours, count(DISTINCT "at" // 3600000) AS clock_hours,
      entropy(("at" // 3600000) % 24) AS hour_bits, avg(input_tokens) AS tokens_in, avg(output_tokens) AS tokens_out,
      avg(latency_ms) AS latency_mean, stddev_pop(latency_ms) AS latency_deviation,
      sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0))::DOUBLE AS tokens, median(latency_ms) AS latency,
      count(prompt_cluster)::DOUBLE AS prompts, count(DISTINCT prompt_cluster) AS distinct_prompts
    FROM exchanges GROUP BY account_id),
  g AS (
    SELECT account_id, count(gap) AS n, avg(gap) AS mean, stddev_pop(gap) AS deviation,
      entropy(floor(log2(1 + gap / 1000))) AS bits
    FROM (SELECT account_id, "at" - lag("at") OVER (PARTITION BY account_id ORDER BY "at") AS gap FROM exchanges)
    WHERE gap IS NOT NULL GROUP BY account_id),
  c AS (
    SELECT account_id, max(k)::DOUBLE AS top, sum(k)::DOUBLE AS n, sum(share * log2(1 / share)) AS bits
    FROM (SELECT *, k / sum(k) OVER (PARTITION BY account_id) AS share
      FROM (SELECT account_id, count(*) AS k FROM exchanges WHERE capability IS NOT NULL GROUP BY account_id, capability))
    GROUP BY account_id),
  p AS (SELECT account_id, sum(amount) AS spend FROM payments GROUP BY account_id),
  f AS (SELECT account_id, first_seen, last_seen FROM account_activity)
  SELECT f.account_id, ${signalIds.map((id) => `${perAccount[id]} AS ${id}`).join(', ')}
  FROM f LEFT JOIN e USING (account_id) LEFT JOIN g USING (account_id) LEFT JOIN c USING (account_id) LEFT JOIN p USING (account_id)`;

/** Sums per day of everything that has a time; the columns of ActivityDay. */
export const daysSql = `
  SELECT day * 86400000 AS "from", sum(exchanges)::BIGINT AS exchanges, sum(logins)::BIGINT AS logins,
    sum(payments)::BIGINT AS payments, sum(sign_ups)::BIGINT AS "signUps"
  FROM (
    SELECT "at" // 86400000 AS day, count(*) AS exchanges, 0 AS logins, 0 AS payments, 0 AS sign_ups
    FROM exchanges GROUP BY day
    UNION ALL SELECT "at" // 86400000 AS day, 0, count(*), 0, 0 FROM logins GROUP BY day
    UNION ALL SELECT "at" // 86400000 AS day, 0, 0, count(*), 0 FROM payments WHERE "at" IS NOT NULL GROUP BY day
    UNION ALL SELECT created_at // 86400000 AS day, 0, 0, 0, count(DISTINCT account_id)
    FROM account_rows WHERE created_at IS NOT NULL GROUP BY day)
  GROUP BY day ORDER BY day`;
