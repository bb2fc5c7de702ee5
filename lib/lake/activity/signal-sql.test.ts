import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { signalIds } from '@/lib/contracts/signals';
import { signalSql } from '@/lib/lake/activity/signal-sql';
import { openDuckDb } from '@/lib/lake/duckdb';

let tempDir = '';
afterEach(() => rm(tempDir, { recursive: true, force: true }));

it('measures a clock, a sleeper and an account with too little to say', async () => {
  tempDir = await mkdtemp(`${tmpdir()}/skein-signals-`);
  const db = await openDuckDb({ tempDir });
  try {
    // A clock sends every half hour for two days; a sleeper five at once, once a day at noon.
    await db.run(`CREATE TABLE exchanges AS
      SELECT 'clock' AS account_id, n * 1800000 AS "at", 100 AS input_tokens, 300 AS output_tokens, 500.0 AS latency_ms,
        'p' AS prompt_cluster, CASE WHEN n % 2 = 0 THEN 'coding' ELSE 'chat' END AS capability FROM range(96) AS r(n)
      UNION ALL SELECT 'sleeper', (n // 5) * 86400000 + 43200000 + n % 5, 1, 1, 100.0 * (1 + n % 2), 'p' || n, 'chat'
        FROM range(30) AS r(n)
      UNION ALL SELECT 'new', 5, 1, 1, 1.0, 'p', 'chat'`);
    await db.run('CREATE TABLE payments (account_id VARCHAR, amount DOUBLE)');
    await db.run(
      `CREATE TABLE account_activity AS SELECT account_id, min("at") AS first_seen, max("at") AS last_seen FROM exchanges GROUP BY ALL`,
    );
    const rows = await db.query<Record<string, number | string | null>>(signalSql);
    const of = (id: string) => rows.find(({ account_id }) => account_id === id);
    expect(of('clock')).toMatchObject({
      exchanges_per_active_hour: 2,
      input_tokens: 100,
      output_tokens: 300,
      interval_variation: 0,
      interval_entropy: 0,
      hour_entropy: 1,
      capability_entropy: 1,
      latency_variation: 0,
    });
    expect(of('sleeper')).toMatchObject({
      exchanges_per_active_hour: 5,
      hour_entropy: 0,
      capability_entropy: 0,
    });
    expect(Number(of('sleeper')?.interval_variation)).toBeGreaterThan(1);
    expect(of('new')).toMatchObject({
      interval_variation: null,
      hour_entropy: null,
      capability_entropy: null,
    });
    expect(Object.keys(of('clock') ?? {}).sort()).toEqual(['account_id', ...signalIds].sort());
  } finally {
    db.close();
  }
});
