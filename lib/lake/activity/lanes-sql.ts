/** First and last exchange of each account. Reads the lake's views. */
export const laneSpansSql = `
  SELECT account_id AS "accountId", min("at") AS first, max("at") AS last
  FROM exchanges WHERE "at" IS NOT NULL GROUP BY account_id ORDER BY first, account_id`;

/** Exchanges of each account in `slices` slices of equal length from `from` to `to` (epoch ms, both inclusive). */
export const laneCountsSql = (from: number, to: number, slices: number): string => `
  SELECT account_id AS "accountId",
    least(${slices - 1}, (("at" - ${from}) * ${slices}) // ${Math.max(1, to - from)})::INTEGER AS slice,
    count(*)::BIGINT AS n
  FROM exchanges WHERE "at" IS NOT NULL GROUP BY ALL`;
