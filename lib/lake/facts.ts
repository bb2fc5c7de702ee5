import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CancelledError } from '@/lib/domain/errors';
import { type DuckDb, type SqlRow, sqlText } from '@/lib/lake/duckdb';
import { hourOfWeekText } from '@/lib/lake/hours-text';
import { batchFolder, type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import { parquetFiles, parquetOptions } from '@/lib/lake/parquet-files';
import { toAccountFacts } from '@/lib/lake/to-account-facts';
import { hourSql } from '@/lib/lake/views/hour-sql';
import { derivedKinds, sourceKinds, sumsOfKind } from '@/lib/lake/views/identifier-views';
import type {
  BatchScope,
  FactsChange,
  FactsReader,
  IdentifierFacts,
  RelatedFacts,
  UsedFacts,
  WorkOptions,
} from '@/lib/usecases/ports/lake';

const rowsPerChunk = 10_000;
/** Rows whose uses of one kind are added up at a time. */
const rowsPerPartition = 8_000_000;

const readSql = (paths: readonly string[]): string => `read_parquet([${paths.map(sqlText).join(', ')}])`;

/** `<kind>:<value>`; a value longer than 256 characters is replaced by its hash, so that ids stay indexable. */
export const identifierIdSql = `kind || ':' || CASE WHEN length(value) > 256 THEN 'sha256-' || sha256(value) ELSE value END`;

/** True when the batch brought rows that describe identifiers of any account. */
async function hasKnowledge(paths: LakePaths, batchId: string): Promise<boolean> {
  const addresses = await parquetFiles(batchFolder(paths, 'ips', batchId));
  const lists = await parquetFiles(batchFolder(paths, 'identifiers', batchId));
  return addresses.length + lists.length > 0;
}

/**
 * Accounts whose facts a change of the batch may alter: those its rows name, those that share an exact prompt with it
 * (a prompt becomes an identifier when a second account uses it), and all when it brought knowledge of addresses or lists;
 * or simply those that are named.
 */
async function affectedSql(db: DuckDb, paths: LakePaths, change: FactsChange): Promise<string> {
  if ('accountIds' in change) {
    await db.run('CREATE OR REPLACE TABLE changed_account (account_id VARCHAR)');
    await db.append('changed_account', change.accountIds.map((id) => [id]).values());
    return 'SELECT account_id FROM changed_account';
  }
  const batchId = change.id;
  if (await hasKnowledge(paths, batchId)) return 'SELECT account_id FROM accounts';
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

/** The uses of one kind, as the graph wants them: an exact prompt becomes an identifier only when two accounts share it. */
function usedOfKindSql(kind: string, partition: string, batchIds: readonly string[]): string {
  const sums = sourceKinds.includes(kind) ? `SELECT * FROM sums_${kind}` : sumsOfKind(kind, batchIds);
  const shared =
    kind === 'prompt_cluster'
      ? "AND (value NOT LIKE 'h-%' OR value IN (SELECT value FROM shared_prompt))"
      : '';
  return `SELECT u.*, ${identifierIdSql} AS id FROM (${sums}) AS u SEMI JOIN affected_account USING (account_id)
    WHERE ${partition} ${shared}`;
}

/** Parts of the accounts that are added up one after another: a hash table of lists is the one thing DuckDB does not spill. */
async function partitions(db: DuckDb): Promise<string[]> {
  const tables = ['account_rows', 'payments', 'logins', 'exchanges', 'usage'];
  const [row] = await db.query<{ n: number }>(
    `SELECT sum(n) AS n FROM (${tables.map((table) => `SELECT count(*) AS n FROM ${table}`).join(' UNION ALL ')})`,
  );
  const parts = Math.ceil((row?.n ?? 0) / rowsPerPartition);
  if (parts <= 1) return ['true'];
  return Array.from({ length: parts }, (_, part) => `hash(account_id) % ${parts} = ${part}`);
}

/**
 * Adds up kind by kind into files, because a world's uses need not fit in memory, and defines `fact_used` over them. Kinds
 * that others are derived from come first and are added up once.
 */
async function writeUses(db: DuckDb, folder: string, batchIds: readonly string[]): Promise<void> {
  const found = await db.query<{ kind: string }>('SELECT DISTINCT kind FROM identifier_uses ORDER BY kind');
  const kinds = found.map(({ kind }) => kind);
  const sources = sourceKinds.filter((kind) => kinds.includes(kind));
  const parts = await partitions(db);
  const paths: string[] = [];
  for (const kind of new Set([...sources, ...kinds, ...derivedKinds])) {
    const ofKind: string[] = [];
    for (const part of parts) {
      const path = join(folder, `used-${paths.length + ofKind.length}.parquet`);
      await db.run(`COPY (${usedOfKindSql(kind, part, batchIds)}) TO ${sqlText(path)} (${parquetOptions})`);
      ofKind.push(path);
    }
    if (sources.includes(kind)) {
      await db.run(`CREATE OR REPLACE VIEW sums_${kind} AS SELECT * EXCLUDE (id) FROM ${readSql(ofKind)}`);
    }
    paths.push(...ofKind);
  }
  await db.run(`CREATE OR REPLACE VIEW fact_used AS SELECT * FROM ${readSql(paths)}`);
}

/**
 * Identifiers that a batch on its way out may have brought, an import broken off before its uses were written included.
 * With knowledge of addresses or lists that is any.
 */
async function writeTouched(
  db: DuckDb,
  paths: LakePaths,
  { scope, changed }: { scope: readonly BatchScope[]; changed: FactsChange },
): Promise<void> {
  const batch = 'accountIds' in changed ? undefined : changed;
  const isGoing = batch !== undefined && scope.every(({ id }) => id !== batch.id);
  const own =
    batch === undefined || (await hasKnowledge(paths, batch.id))
      ? 'true'
      : `list_contains(batch_ids, ${sqlText(batch.id)})`;
  await db.run(
    `CREATE OR REPLACE TEMP TABLE touched_identifier AS ${
      isGoing
        ? `SELECT DISTINCT ${identifierIdSql} AS id FROM account_identifiers WHERE ${own}`
        : "SELECT '' AS id WHERE false"
    }`,
  );
}

const promptsLeftOut = `SELECT count(DISTINCT prompt_cluster) AS n FROM exchanges
  WHERE prompt_cluster LIKE 'h-%' AND prompt_cluster NOT IN (SELECT value FROM shared_prompt)`;

const accountsSql = `SELECT a.*, y.* EXCLUDE (account_id), h.hours, s.shared_class
  FROM accounts AS a SEMI JOIN affected_account USING (account_id)
  LEFT JOIN account_activity AS y USING (account_id)
  LEFT JOIN (SELECT account_id, array_to_string(flatten(list(hours)), ' ') AS hours FROM (
      SELECT account_id, list(168 + ${hourSql('"at"')}) AS hours FROM exchanges GROUP BY account_id
      UNION ALL SELECT account_id, list(168 + ${hourSql('"at"')}) FROM logins GROUP BY account_id)
    GROUP BY account_id) AS h USING (account_id)
  LEFT JOIN (SELECT value AS account_id, shared_class FROM shared_identifiers WHERE kind = 'account') AS s USING (account_id)
  ORDER BY account_id`;

const identifiersSql = (
  isWholeWorld: boolean,
): string => `SELECT u.id, u.kind, u.value, u.display, f.network_class AS "networkClass", s.shared_class AS "sharedClass",
    ${isWholeWorld ? 'u.holders' : 'NULL'} AS degree
  FROM (SELECT id, any_value(kind) AS kind, any_value(value) AS value, coalesce(max(display), any_value(value)) AS display,
    count(*) AS holders FROM fact_used GROUP BY id) AS u
  LEFT JOIN (SELECT 'ip' AS kind, ip AS value, network_class FROM ip_facts) AS f USING (kind, value)
  LEFT JOIN shared_identifiers AS s USING (kind, value)`;

const usedSql = `SELECT account_id AS "accountId", id AS "identifierId", first_seen AS "firstSeen", last_seen AS "lastSeen",
    greatest(count, 1) AS count, array_to_string(hours, ' ') AS hours, array_to_string(list_sort(batches), ' ') AS batches
  FROM fact_used ORDER BY account_id`;

const keptSql = `SELECT a.account_id AS "accountId", coalesce(list(u.id) FILTER (WHERE u.id IS NOT NULL), []) AS "identifierIds"
  FROM affected_account AS a LEFT JOIN fact_used AS u USING (account_id) GROUP BY a.account_id`;

const relatedSql = `SELECT source, target, kind, min("at") AS "firstSeen", max("at") AS "lastSeen", count(*) AS count,
    round(sum(amount), 6) AS amount, list_sort(list(DISTINCT _batch)) AS "batchIds"
  FROM (SELECT source, target, kind, "at", amount, _batch FROM relations
    UNION ALL SELECT DISTINCT invited_by, account_id, 'invited', created_at, NULL::DOUBLE, _batch FROM account_rows WHERE invited_by IS NOT NULL)
  WHERE source <> target GROUP BY source, target, kind ORDER BY source, target, kind`;

/** Lists come as texts: DuckDB's are the dearest thing to bring over, and this is done for every use. */
type UsedRow = Omit<UsedFacts, 'hourOfWeek' | 'batchIds'> & { hours: string | null; batches: string };

/** Splits texts of which there are few different ones; equal texts give the same list. */
function createSplitter(): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    let parts = known.get(text);
    if (!parts) {
      parts = text.split(' ');
      known.set(text, parts);
    }
    return parts;
  };
}

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
  given: { scope: readonly BatchScope[]; changed: FactsChange },
  { signal, onProgress }: WorkOptions,
): Promise<FactsReader> {
  onProgress?.({ stage: 'adding up', done: 0 });
  const batch = 'accountIds' in given.changed ? undefined : given.changed;
  const others = given.scope.filter(({ id }) => id !== batch?.id);
  await defineViews(db, paths, batch ? [...others, batch] : others);
  await db.run(
    `CREATE OR REPLACE TEMP TABLE affected_account AS SELECT DISTINCT account_id FROM (${await affectedSql(db, paths, given.changed)})`,
  );
  await writeTouched(db, paths, given);
  await defineViews(db, paths, given.scope);
  await db.run(sharedPrompts);
  const [left] = await db.query<{ n: number }>(promptsLeftOut);
  const isWholeWorld = given.scope.length === 1 && given.scope[0]?.id === batch?.id;
  if (!isWholeWorld) await defineViews(db, paths, given.scope, 'affected_account');
  const folder = join(spillFolder(paths), `facts-${batch?.id ?? 'accounts'}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeUses(
    db,
    folder,
    given.scope.map(({ id }) => id),
  );
  return {
    promptsLeftOut: left?.n ?? 0,
    isWholeWorld,
    accountIds: async function* () {
      const sql = 'SELECT account_id FROM affected_account ORDER BY account_id';
      for await (const rows of inChunks<{ account_id: string }>(db, sql, signal)) {
        yield rows.map(({ account_id }) => account_id);
      }
    },
    touchedIdentifierIds: async function* () {
      for await (const rows of inChunks<{ id: string }>(db, 'SELECT id FROM touched_identifier', signal)) {
        yield rows.map(({ id }) => id);
      }
    },
    kept: () => inChunks(db, keptSql, signal),
    accounts: async function* () {
      for await (const rows of inChunks<SqlRow>(db, accountsSql, signal)) yield rows.map(toAccountFacts);
    },
    identifiers: () => inChunks<IdentifierFacts>(db, identifiersSql(isWholeWorld), signal),
    used: async function* () {
      const split = createSplitter();
      for await (const rows of inChunks<UsedRow>(db, usedSql, signal)) {
        yield rows.map(({ hours, batches, ...row }) => ({
          ...row,
          hourOfWeek: hours === null ? null : hourOfWeekText(hours),
          batchIds: split(batches),
        }));
      }
    },
    related: () => inChunks<RelatedFacts>(db, relatedSql, signal),
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
