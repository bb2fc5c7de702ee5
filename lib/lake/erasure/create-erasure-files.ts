import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDb, openDuckDb } from '@/lib/lake/duckdb';
import { createPlanFiles } from '@/lib/lake/erasure/plan-files';
import { sweepRejects, sweepUploads } from '@/lib/lake/erasure/sweep-rejects';
import { nameGone, sweepRows } from '@/lib/lake/erasure/sweep-rows';
import { readClusters, sweepRuns } from '@/lib/lake/erasure/sweep-runs';
import { identifierIdSql } from '@/lib/lake/facts';
import { changesFolder, crowdFolder, type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import { runFolder } from '@/lib/lake/runs/run-folder';
import type { ErasureFiles, ErasurePlan, ErasureTarget } from '@/lib/usecases/ports/erasure';

/** The lake's folders and the others that may hold an account. */
export interface ErasurePaths {
  lake: LakePaths;
  runs: string;
  uploads: string;
  /** Plans of erasures under way. */
  plans: string;
}

/** Accounts that the erased invited, were invited by or had to do with, and those that alone go on sending a prompt of theirs. */
const affectedSql = `SELECT account_id AS id FROM account_rows WHERE invited_by IN (SELECT id FROM gone_account)
  UNION SELECT invited_by FROM account_rows WHERE account_id IN (SELECT id FROM gone_account) AND invited_by IS NOT NULL
  UNION SELECT source FROM relations WHERE target IN (SELECT id FROM gone_account)
  UNION SELECT target FROM relations WHERE source IN (SELECT id FROM gone_account)
  UNION SELECT any_value(account_id) FROM (
    SELECT DISTINCT account_id, prompt_cluster FROM exchanges WHERE prompt_cluster IN (
      SELECT prompt_cluster FROM exchanges WHERE account_id IN (SELECT id FROM gone_account) AND prompt_cluster LIKE 'h-%')
    AND account_id NOT IN (SELECT id FROM gone_account))
  GROUP BY prompt_cluster HAVING count(*) = 1`;

const displaysSql = `SELECT ${identifierIdSql} AS id, coalesce(max(display), any_value(value)) AS display
  FROM identifier_uses WHERE ${identifierIdSql} IN (SELECT id FROM asked) GROUP BY ALL`;

/** Erasure in the files of a data folder. Every call opens a DuckDB of its own and closes it. */
export function createErasureFiles(paths: ErasurePaths): ErasureFiles {
  const withDb = async <T>(
    { accountIds, values }: Pick<ErasureTarget, 'accountIds' | 'values'>,
    work: (db: DuckDb) => Promise<T>,
  ): Promise<T> => {
    const db = await openDuckDb({ tempDir: spillFolder(paths.lake) });
    try {
      await nameGone(db, accountIds, values);
      return await work(db);
    } finally {
      db.close();
    }
  };
  const plans = createPlanFiles<ErasurePlan>(paths.plans);
  return {
    sweepRows: (target, mode) => withDb(target, (db) => sweepRows(db, paths.lake, mode)),
    sweepRejects: (target, mode) =>
      withDb(target, (db) => sweepRejects(db, paths.lake.rejects, target.redactor, mode)),
    sweepUploads: ({ accountIds }, mode) => sweepUploads(paths.uploads, accountIds, mode),
    sweepRuns: (target, mode) => withDb(target, (db) => sweepRuns(db, paths.runs, target.redactor, mode)),
    dropDerived: async (changeId) => {
      await mkdir(changesFolder(paths.lake), { recursive: true, mode: 0o700 });
      await writeFile(join(changesFolder(paths.lake), changeId), '');
      await rm(crowdFolder(paths.lake), { recursive: true, force: true });
      for (const name of await readdir(paths.lake.staging).catch((): string[] => []))
        if (/^b_[0-9a-f]+$/.test(name))
          await rm(join(paths.lake.staging, name), { recursive: true, force: true });
    },
    readClusters: (runId, accountIds) =>
      withDb({ accountIds, values: [] }, (db) => readClusters(db, runFolder(paths.runs, runId))),
    readDisplays: (scope, ids) =>
      withDb({ accountIds: [], values: [] }, async (db) => {
        await defineViews(db, paths.lake, scope);
        await db.run('CREATE TABLE asked (id VARCHAR)');
        await db.append('asked', ids.map((id) => [id]).values());
        return await db.query<{ id: string; display: string }>(displaysSql);
      }),
    readAffected: (scope, accountIds) =>
      withDb({ accountIds, values: [] }, async (db) => {
        await defineViews(db, paths.lake, scope);
        const rows = await db.query<{ id: string }>(
          `SELECT id FROM (${affectedSql}) WHERE id NOT IN (SELECT id FROM gone_account) ORDER BY id`,
        );
        return rows.map(({ id }) => id);
      }),
    keepPlan: (plan) => plans.keep(plan.requestId, plan),
    readPlan: plans.read,
    dropPlan: plans.drop,
  };
}
