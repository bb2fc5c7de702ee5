import { createHash } from 'node:crypto';
import type { ActivityLanes } from '@/lib/contracts/lanes';
import { type ActivityDay, signalIds } from '@/lib/contracts/signals';
import { hoursPerWeek } from '@/lib/domain/hour-of-week';
import { type CrowdQuantiles, readCrowdFile, writeCrowdFile } from '@/lib/lake/activity/crowd-file';
import { Kept } from '@/lib/lake/activity/kept';
import { laneCountsSql, laneSpansSql } from '@/lib/lake/activity/lanes-sql';
import { daysSql, signalSql } from '@/lib/lake/activity/signal-sql';
import { type DuckDb, type DuckDbOptions, openDuckDb } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { defineViews } from '@/lib/lake/open-lake';
import type { ActivityStore, GroupFigures, SignalMedian } from '@/lib/usecases/ports/activity';
import type { BatchScope } from '@/lib/usecases/ports/lake';

const quantiles = Array.from({ length: 1_001 }, (_, index) => index / 1_000);

async function readMedians(db: DuckDb): Promise<SignalMedian[]> {
  const columns = signalIds.map((id) => `median(${id}) AS "${id}", count(${id}) AS "${id}_n"`);
  const [row] = await db.query<Record<string, number | null>>(
    `SELECT ${columns.join(', ')} FROM (${signalSql})`,
  );
  return signalIds.flatMap((id) => {
    const value = row?.[id];
    return typeof value === 'number' ? [{ id, value, accounts: row?.[`${id}_n`] ?? 0 }] : [];
  });
}

async function readHours(db: DuckDb): Promise<number[] | null> {
  const rows = await db.query<{ hour: number; n: number }>(
    'SELECT hour, sum(count)::BIGINT AS n FROM account_hours WHERE hour IS NOT NULL GROUP BY hour',
  );
  if (rows.length === 0) return null;
  const counts = new Array<number>(hoursPerWeek).fill(0);
  for (const { hour, n } of rows) counts[hour] = n;
  return counts;
}

async function readGroupFigures(db: DuckDb): Promise<GroupFigures> {
  const days = await db.query<ActivityDay>(daysSql);
  return { days, hourOfWeek: await readHours(db), medians: await readMedians(db) };
}

async function readLanes(db: DuckDb, slices: number): Promise<Omit<ActivityLanes, 'silent'>> {
  const spans = await db.query<{ accountId: string; first: number; last: number }>(laneSpansSql);
  if (spans.length === 0) return { from: 0, to: 0, lanes: [] };
  const from = Math.min(...spans.map(({ first }) => first));
  const to = Math.max(...spans.map(({ last }) => last));
  const counts = new Map(spans.map(({ accountId }) => [accountId, new Array<number>(slices).fill(0)]));
  const rows = await db.query<{ accountId: string; slice: number; n: number }>(
    laneCountsSql(from, to, slices),
  );
  for (const { accountId, slice, n } of rows) {
    const lane = counts.get(accountId);
    if (lane) lane[slice] = n;
  }
  return { from, to, lanes: spans.map((span) => ({ ...span, counts: counts.get(span.accountId) ?? [] })) };
}

async function readQuantiles(db: DuckDb): Promise<CrowdQuantiles> {
  const wanted = `[${quantiles.join(', ')}]`;
  const columns = signalIds.map((id) => `quantile_cont(${id}, ${wanted}) AS "${id}"`);
  const [row] = await db.query<Record<string, number[] | null>>(
    `SELECT ${columns.join(', ')} FROM (${signalSql})`,
  );
  return new Map(
    signalIds.flatMap((id) => {
      const figures = row?.[id];
      return figures ? [[id, figures] as const] : [];
    }),
  );
}

/** Groups whose figures are kept: as many as an investigator goes back and forth between. */
const groupsKept = 64;

/** Changes when a signal is measured otherwise. */
const crowdVersion = createHash('sha256').update(signalSql).digest('hex').slice(0, 16);

const scopeKey = (scope: readonly BatchScope[]): string => scope.map(({ id }) => id).join(' ');

function groupKey(scope: readonly BatchScope[], accountIds: readonly string[]): string {
  const hash = createHash('sha256');
  for (const id of [...accountIds].sort()) hash.update(id).update('\n');
  return `${scopeKey(scope)} ${hash.digest('hex')}`;
}

/**
 * Activity read from the lake's raw rows. The figures of the crowd (in a file too) and of the groups last asked for are kept while
 * the batches in scope stay the same; work that others may wait for as well is not broken off with one caller.
 */
export function createActivityStore(
  options: Omit<DuckDbOptions, 'tempDir'> & { paths: LakePaths },
): ActivityStore {
  const { paths, ...limits } = options;
  const crowds = new Kept<CrowdQuantiles>(1);
  const groups = new Kept<GroupFigures>(groupsKept);

  const withDb = async <T>(work: (db: DuckDb) => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    const db = await openDuckDb({ ...limits, tempDir: spillFolder(paths) });
    const interrupt = (): void => db.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      return await work(db);
    } finally {
      signal?.removeEventListener('abort', interrupt);
      db.close();
    }
  };

  const withMembers = <T>(
    scope: readonly BatchScope[],
    accountIds: readonly string[],
    work: (db: DuckDb) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> =>
    withDb(async (db) => {
      await db.run('CREATE TEMP TABLE members (account_id VARCHAR)');
      await db.append(
        'members',
        accountIds.map((id) => [id]),
      );
      await defineViews(db, paths, scope, 'members');
      return await work(db);
    }, signal);

  return {
    readLanes: (scope, accountIds, slices, signal) =>
      withMembers(scope, accountIds, (db) => readLanes(db, slices), signal),
    readGroup: (scope, accountIds) =>
      groups.get(groupKey(scope, accountIds), () =>
        withMembers(scope, accountIds, readGroupFigures, undefined),
      ),
    readCrowd: (scope) =>
      crowds.get(scopeKey(scope), async () => {
        const key = `${crowdVersion} ${scopeKey(scope)}`;
        const kept = await readCrowdFile(paths, key);
        if (kept) return kept;
        const measured = await withDb(async (db) => {
          await defineViews(db, paths, scope);
          return await readQuantiles(db);
        }, undefined);
        // What cannot be kept is measured again by the next process.
        await writeCrowdFile(paths, key, measured).catch(() => undefined);
        return measured;
      }),
  };
}
