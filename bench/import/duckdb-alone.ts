import { openDuckDb, sqlText } from '../../lib/lake/duckdb';

/**
 * Seconds DuckDB alone takes to read the file and group it by account, address and prompt cluster, with what every
 * relationship needs: count, first and last time.
 */
export async function duckDbAlone(path: string, tempDir: string): Promise<number> {
  const db = await openDuckDb({ tempDir });
  const startedAt = performance.now();
  const read = path.endsWith('.parquet') ? `read_parquet(${sqlText(path)})` : `read_csv(${sqlText(path)})`;
  await db.run(`CREATE TABLE grouped AS SELECT account_id, ip, prompt_cluster, count(*) AS n, min("at") AS first_seen,
    max("at") AS last_seen FROM ${read} GROUP BY ALL`);
  const seconds = (performance.now() - startedAt) / 1000;
  db.close();
  return seconds;
}
