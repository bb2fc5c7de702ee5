import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CancelledError } from '@/lib/domain/errors';
import { type DuckDb, type SqlRow, sqlText } from '@/lib/lake/duckdb';
import { batchFolder, type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import { parquetFiles } from '@/lib/lake/parquet-files';
import { toAccountFacts } from '@/lib/lake/to-account-facts';
import type {
  BatchScope,
  FactsReader,
  IdentifierFacts,
  RelatedFacts,
  UsedFacts,
  WorkOptions,
} from '@/lib/usecases/ports/lake';

const rowsPerChunk = 10_000;

/** `<kind>:<value>`; a value longer than 256 characters is replaced by its hash, so that ids stay indexable. */
const idSql = `kind || ':' || CASE WHEN length(value) > 256 THEN 'sha256-' || sha256(value) ELSE value END`;

/**
 * Accounts whose facts a change of the batch may alter: those its rows name, those that share an exact prompt with it
 * (a prompt becomes an identifier when a second account uses it), and all when it brought knowledge of addresses or lists.
 */
async function affectedSql(paths: LakePaths, batchId: string): Promise<string> {
  const knowledge = [
    ...(await parquetFiles(batchFolder(paths, 'ips', batchId))),
    ...(await parquetFiles(batchFolder(paths, 'identifiers', batchId))),
  ];
  if (knowledge.length > 0) return 'SELECT account_id FROM accounts';
  const own = `_batch = ${sqlText(batchId)}`;
  return [
    ...['account_rows', 'payments', 'logins', 'exchanges', 'usage'].map(
      (view) => `SELECT account_id FROM ${view} WHERE ${own}`,
    ),
    `SELECT invited_by FROM account_rows WHERE ${own} AND invited_by IS NOT NULL`,
    `SELECT source FROM relations WHERE ${own}`,
    `SELECT target FROM relations WHERE ${own}`,
    `SELECT account_id FROM exchanges SEMI JOIN (SELECT prompt_cluster FROM exchanges
      WHERE ${own} AND prompt_cluster LIKE 'h-%') AS b USING (prompt_cluster)`,
  ].join('\n UNION ');
}

const sharedPrompts = `CREATE OR REPLACE TEMP TABLE shared_prompt AS SELECT prompt_cluster AS value FROM exchanges
  WHERE prompt_cluster LIKE 'h-%' GROUP BY 1 HAVING min(account_id) <> max(account_id)`;

/** Kept in a file, because a world's uses need not fit in memory and are read twice. */
const usedFileSql = (path: string): string => `COPY (
  SELECT u.*, ${idSql} AS id FROM account_identifiers AS u SEMI JOIN affected_account USING (account_id)
  WHERE kind <> 'prompt_cluster' OR value NOT LIKE 'h-%' OR value IN (SELECT value FROM shared_prompt))
  TO ${sqlText(path)} (FORMAT parquet, COMPRESSION snappy)`;

const promptsLeftOut = `SELECT count(DISTINCT prompt_cluster) AS n FROM exchanges
  WHERE prompt_cluster LIKE 'h-%' AND prompt_cluster NOT IN (SELECT value FROM shared_prompt)`;

const accountsSql = `SELECT a.*, y.* EXCLUDE (account_id), h.hours, s.shared_class
  FROM accounts AS a SEMI JOIN affected_account USING (account_id)
  LEFT JOIN account_activity AS y USING (account_id)
  LEFT JOIN (SELECT account_id, string_agg(hour || ':' || count, ' ' ORDER BY hour) AS hours
    FROM account_hours GROUP BY account_id) AS h USING (account_id)
  LEFT JOIN (SELECT value AS account_id, shared_class FROM shared_identifiers WHERE kind = 'account') AS s USING (account_id)
  ORDER BY account_id`;

const identifiersSql = `SELECT u.id, u.kind, u.value, max(u.display) AS display,
    any_value(f.network_class) AS "networkClass", any_value(s.shared_class) AS "sharedClass"
  FROM fact_used AS u LEFT JOIN ip_facts AS f ON u.kind = 'ip' AND f.ip = u.value
  LEFT JOIN shared_identifiers AS s ON s.kind = u.kind AND s.value = u.value
  GROUP BY u.id, u.kind, u.value`;

const usedSql = `SELECT account_id AS "accountId", id AS "identifierId", first_seen AS "firstSeen", last_seen AS "lastSeen",
    count, hour_of_week AS "hourOfWeek", batch_ids AS "batchIds" FROM fact_used`;

const keptSql = `SELECT a.account_id AS "accountId", coalesce(list(u.id) FILTER (WHERE u.id IS NOT NULL), []) AS "identifierIds"
  FROM affected_account AS a LEFT JOIN fact_used AS u USING (account_id) GROUP BY a.account_id`;

const relatedSql = `SELECT source, target, kind, min("at") AS "firstSeen", max("at") AS "lastSeen", count(*) AS count,
    round(sum(amount), 6) AS amount, list_sort(list(DISTINCT _batch)) AS "batchIds"
  FROM (SELECT source, target, kind, "at", amount, _batch FROM relations
    UNION ALL SELECT DISTINCT invited_by, account_id, 'invited', created_at, NULL::DOUBLE, _batch FROM account_rows WHERE invited_by IS NOT NULL)
  WHERE source <> target GROUP BY source, target, kind ORDER BY source, target, kind`;

async function* inChunks<T>(db: DuckDb, sql: string, signal: AbortSignal | undefined): AsyncIterable<T[]> {
  let pending: T[] = [];
  for await (const rows of db.chunks<T>(sql)) {
    if (signal?.aborted) throw new CancelledError('The import');
    pending.push(...rows);
    if (pending.length < rowsPerChunk) continue;
    yield pending;
    pending = [];
  }
  if (pending.length > 0) yield pending;
}

/**
 * Aggregates the facts of the accounts that `changed` touches over the batches in `scope`; `changed` itself counts only if
 * it is in scope.
 */
export async function openFacts(
  db: DuckDb,
  paths: LakePaths,
  given: { scope: readonly BatchScope[]; changed: BatchScope },
  { signal, onProgress }: WorkOptions,
): Promise<FactsReader> {
  onProgress?.({ stage: 'adding up', done: 0 });
  const others = given.scope.filter(({ id }) => id !== given.changed.id);
  await defineViews(db, paths, [...others, given.changed]);
  await db.run(
    `CREATE OR REPLACE TEMP TABLE affected_account AS SELECT DISTINCT account_id FROM (${await affectedSql(paths, given.changed.id)})`,
  );
  await defineViews(db, paths, given.scope);
  await db.run(sharedPrompts);
  const [left] = await db.query<{ n: number }>(promptsLeftOut);
  const isWholeWorld = given.scope.length === 1 && given.scope[0]?.id === given.changed.id;
  if (!isWholeWorld) await defineViews(db, paths, given.scope, 'affected_account');
  const file = join(spillFolder(paths), `used-${given.changed.id}-${process.pid}.parquet`);
  await db.run(usedFileSql(file));
  await db.run(`CREATE OR REPLACE VIEW fact_used AS SELECT * FROM read_parquet(${sqlText(file)})`);
  return {
    promptsLeftOut: left?.n ?? 0,
    accountIds: async function* () {
      const sql = 'SELECT account_id FROM affected_account ORDER BY account_id';
      for await (const rows of inChunks<{ account_id: string }>(db, sql, signal)) {
        yield rows.map(({ account_id }) => account_id);
      }
    },
    kept: () => inChunks(db, keptSql, signal),
    accounts: async function* () {
      for await (const rows of inChunks<SqlRow>(db, accountsSql, signal)) yield rows.map(toAccountFacts);
    },
    identifiers: () => inChunks<IdentifierFacts>(db, identifiersSql, signal),
    used: () => inChunks<UsedFacts>(db, usedSql, signal),
    related: () => inChunks<RelatedFacts>(db, relatedSql, signal),
    close: () => {
      db.close();
      rmSync(file, { force: true });
    },
  };
}
