import { join } from 'node:path';
import { openDuckDb, sqlText } from '../../lib/lake/duckdb';

export type BenchFormat = 'csv' | 'csv.gz' | 'parquet';

const copyOptions: Record<BenchFormat, string> = {
  csv: 'FORMAT csv, HEADER',
  'csv.gz': 'FORMAT csv, HEADER, COMPRESSION gzip',
  parquet: 'FORMAT parquet',
};

/** Rows per account: a hundred. */
const rowsPerAccount = 100;

/**
 * Exchanges as SQL: every account has two devices, one key, up to eight addresses out of a neighbourhood of 32 and up to a
 * dozen prompt clusters, so that three million rows make about 750,000 relationships.
 */
const exchangesSql = (rows: number): string => `
  SELECT 'acct-' || a AS account_id, strftime(TIMESTAMP '2026-02-02' + to_seconds(i * 2), '%Y-%m-%dT%H:%M:%SZ') AS "at",
    'evt-' || i AS event_id, '10.' || (n % 200) || '.' || (n // 200 % 250) || '.' || (hash(i * 3) % 8 + a % 4 * 8) AS ip,
    'dev-' || a || '-' || hash(i * 5) % 2 AS device, 'key-' || a AS api_key, 'model-' || i % 3 AS model,
    'skill-' || hash(i * 7) % 3 AS capability, hash(i * 11) % 4000 AS input_tokens, hash(i * 13) % 2000 AS output_tokens,
    hash(i * 17) % 9000 AS latency_ms, 'ok' AS outcome, 'pc-' || (a * 3 + hash(i * 19) % 12) % 5000 AS prompt_cluster
  FROM (SELECT i, hash(i) % ${Math.ceil(rows / rowsPerAccount)} AS a, hash(i) % ${Math.ceil(rows / rowsPerAccount)} // 4 AS n
    FROM range(${rows}) AS t(i))`;

/** Writes the same exchanges in every format; gives the path of each. */
export async function makeExchanges(folder: string, rows: number): Promise<Record<BenchFormat, string>> {
  const db = await openDuckDb({ tempDir: join(folder, 'spill') });
  const path = (format: BenchFormat): string => join(folder, `exchanges.${format}`);
  try {
    await db.run(`COPY (${exchangesSql(rows)}) TO ${sqlText(path('parquet'))} (${copyOptions.parquet})`);
    for (const format of ['csv', 'csv.gz'] as const) {
      const source = `SELECT * FROM read_parquet(${sqlText(path('parquet'))})`;
      await db.run(`COPY (${source}) TO ${sqlText(path(format))} (${copyOptions[format]})`);
    }
  } finally {
    db.close();
  }
  return { csv: path('csv'), 'csv.gz': path('csv.gz'), parquet: path('parquet') };
}
