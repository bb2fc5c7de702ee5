import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportTable } from '@/lib/contracts/jobs';
import { tableNames } from '@/lib/ingest/tables';
import { type DuckDb, openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { sweepParquet } from '@/lib/lake/erasure/parquet-sweep';
import { createPlanFiles } from '@/lib/lake/erasure/plan-files';
import { nameGone, sweepAddresses } from '@/lib/lake/erasure/sweep-rows';
import { batchFolder, type LakePaths, spillFolder } from '@/lib/lake/layout';
import { parquetFiles, parquetOptions } from '@/lib/lake/parquet-files';
import type { AgeLimits, RetentionFiles, RetentionPlan } from '@/lib/usecases/ports/retention';

/** When a row of a table happened; rows without a time never grow old. */
const timeOf: Partial<Record<ImportTable, string>> = {
  accounts: 'created_at',
  payments: '"at"',
  logins: '"at"',
  exchanges: '"at"',
  usage: 'coalesce(last_seen, first_seen)',
  identifiers: 'listed_at',
  relations: '"at"',
};

/** Whether a row is about an account that is held; the temporary table is named like that of an erasure. */
function heldSql(table: ImportTable): string {
  const isHeld = (column: string): string => `coalesce(${column} IN (SELECT id FROM gone_account), false)`;
  if (table === 'relations') return `${isHeld('source')} OR ${isHeld('target')}`;
  if (table === 'identifiers') return `kind = 'account' AND ${isHeld('value')}`;
  return isHeld('account_id');
}

const oldSql = (table: ImportTable, before: number): string => `${timeOf[table]} < ${Math.floor(before)}`;

interface OldFile {
  table: ImportTable;
  batchId: string;
  path: string;
  old: string;
}

/** Files of the tables that have a limit. */
async function* oldFiles(paths: LakePaths, { before }: AgeLimits): AsyncIterable<OldFile> {
  for (const table of tableNames) {
    const limit = before[table];
    if (limit === undefined || timeOf[table] === undefined) continue;
    for (const batchId of (await readdir(join(paths.lake, table)).catch((): string[] => [])).sort())
      for (const path of await parquetFiles(batchFolder(paths, table, batchId)))
        yield { table, batchId, path, old: oldSql(table, limit) };
  }
}

/** Accounts that a row of a table tells something about. */
function accountsSql(table: ImportTable, path: string, condition: string): string[] {
  const source = `read_parquet(${sqlText(path)}) WHERE ${condition}`;
  if (table === 'relations')
    return ['source', 'target'].map((column) => `SELECT ${column} AS id FROM ${source}`);
  if (table === 'identifiers') return [];
  if (table !== 'accounts') return [`SELECT account_id AS id FROM ${source}`];
  return [`SELECT account_id AS id FROM ${source}`, `SELECT invited_by AS id FROM ${source}`];
}

/** Exact prompts that old exchanges hold: whoever shares one may be left alone with it. */
const sharersSql = (paths: readonly string[], old: readonly string[]): string =>
  `SELECT account_id AS id FROM read_parquet([${paths.map(sqlText).join(', ')}])
   WHERE prompt_hash IN (${old.join(' UNION ALL ')})`;

async function readAffected(db: DuckDb, paths: LakePaths, limits: AgeLimits): Promise<string[]> {
  const parts: string[] = [];
  const oldPrompts: string[] = [];
  let changesLists = false;
  for await (const { table, path, old } of oldFiles(paths, limits)) {
    const condition = `coalesce(${old}, false) AND NOT (${heldSql(table)})`;
    parts.push(...accountsSql(table, path, condition));
    if (table === 'identifiers') changesLists = true;
    if (table === 'exchanges')
      oldPrompts.push(
        `SELECT prompt_hash FROM read_parquet(${sqlText(path)}) WHERE ${condition} AND prompt_hash IS NOT NULL`,
      );
  }
  if (oldPrompts.length > 0) {
    const all: string[] = [];
    for (const batchId of await readdir(join(paths.lake, 'exchanges')).catch((): string[] => []))
      all.push(...(await parquetFiles(batchFolder(paths, 'exchanges', batchId))));
    parts.push(sharersSql(all, oldPrompts));
  }
  // A value that leaves a list of shared ones changes for everybody who uses it.
  if (changesLists)
    for await (const { table, path } of oldFiles(paths, {
      before: { accounts: 0, payments: 0, logins: 0, exchanges: 0, usage: 0, relations: 0 },
      held: [],
    }))
      parts.push(...accountsSql(table, path, 'true'));
  if (parts.length === 0) return [];
  const rows = await db.query<{ id: string }>(
    `SELECT DISTINCT id FROM (${parts.join(' UNION ALL ')}) WHERE id IS NOT NULL ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

/** Retention in the files of a data folder. Every call opens a DuckDB of its own and closes it. */
export function createRetentionFiles({ lake, plans }: { lake: LakePaths; plans: string }): RetentionFiles {
  const withDb = async <T>({ held }: AgeLimits, work: (db: DuckDb) => Promise<T>): Promise<T> => {
    const db = await openDuckDb({ tempDir: spillFolder(lake) });
    try {
      await nameGone(db, held, []);
      return await work(db);
    } finally {
      db.close();
    }
  };
  const kept = createPlanFiles<RetentionPlan>(plans);
  return {
    sweep: (limits, mode) =>
      withDb(limits, async (db) => {
        const found = new Map<
          string,
          { table: ImportTable; batchId: string; rows: number; heldBack: number }
        >();
        for await (const { table, batchId, path, old } of oldFiles(lake, limits)) {
          const held = heldSql(table);
          const gone = `coalesce(${old}, false) AND NOT (${held})`;
          const [kept] = await db.query<{ n: number }>(
            `SELECT count(*) AS n FROM read_parquet(${sqlText(path)}) WHERE coalesce(${old}, false) AND (${held})`,
          );
          const { rows } = await sweepParquet(db, { path, gone, options: parquetOptions }, mode);
          const entry = found.get(`${table} ${batchId}`) ?? { table, batchId, rows: 0, heldBack: 0 };
          found.set(`${table} ${batchId}`, {
            ...entry,
            rows: entry.rows + rows,
            heldBack: entry.heldBack + (kept?.n ?? 0),
          });
        }
        if (mode === 'remove')
          for (const batchId of new Set([...found.values()].map((one) => one.batchId)))
            await sweepAddresses(db, lake, batchId);
        return [...found.values()].filter(({ rows, heldBack }) => rows + heldBack > 0);
      }),
    readAffected: (limits) => withDb(limits, (db) => readAffected(db, lake, limits)),
    keepPlan: kept.keep,
    readPlan: kept.read,
    dropPlan: kept.drop,
  };
}
