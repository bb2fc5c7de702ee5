import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redactor } from '@/lib/domain/erasure/redactor';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { type SweepMode, sweepParquet } from '@/lib/lake/erasure/parquet-sweep';
import type { RunSweep } from '@/lib/usecases/ports/erasure';

const runOptions = 'FORMAT parquet, COMPRESSION zstd';
const documents = ['clusters.json', 'campaigns.json', 'run.json', 'model.json'];

const isGone = (column: string): string => `${column} IN (SELECT id FROM gone_account)`;
const isGoneNumber = (column: string): string => `${column} IN (SELECT n FROM gone_number)`;

/** Tables with the rows that go; accounts last, because they tell the numbers by which the others know them. */
const sweeps: readonly { table: string; gone: string }[] = [
  { table: 'identifiers', gone: 'n IN (SELECT identifier FROM gone_identifier)' },
  { table: 'uses', gone: isGoneNumber('account') },
  { table: 'relations', gone: `${isGoneNumber('source')} OR ${isGoneNumber('target')}` },
  { table: 'profile', gone: isGoneNumber('account') },
  { table: 'links', gone: `${isGone('account_a')} OR ${isGone('account_b')}` },
  { table: 'members', gone: isGone('account_id') },
  { table: 'left_out', gone: isGone('account_id') },
  { table: 'accounts', gone: isGone('id') },
];

async function sweepDocument(path: string, redactor: Redactor): Promise<void> {
  if (!existsSync(path)) return;
  const document: unknown = JSON.parse(await readFile(path, 'utf8'));
  const redacted = redactor.document(document);
  if (redacted === document) return;
  await writeFile(`${path}.draft`, `${JSON.stringify(redacted)}\n`, { mode: 0o600 });
  await rename(`${path}.draft`, path);
}

async function sweepRun(db: DuckDb, folder: string, redactor: Redactor, mode: SweepMode): Promise<number> {
  const file = (table: string): string => join(folder, `${table}.parquet`);
  const read = (table: string): string => `read_parquet(${sqlText(file(table))})`;
  await db.run(
    `CREATE OR REPLACE TEMP TABLE gone_number AS SELECT n FROM ${read('accounts')} WHERE ${isGone('id')}`,
  );
  await db.run(`CREATE OR REPLACE TEMP TABLE gone_identifier AS SELECT identifier FROM ${read('uses')}
    GROUP BY identifier HAVING bool_and(${isGoneNumber('account')})`);
  let rows = 0;
  for (const { table, gone } of sweeps) {
    if (!existsSync(file(table))) continue;
    rows += (await sweepParquet(db, { path: file(table), gone, options: runOptions }, mode)).rows;
  }
  if (mode === 'remove') for (const name of documents) await sweepDocument(join(folder, name), redactor);
  return rows;
}

/** Rows about the accounts in the files of every run; in the runs' documents their names are replaced. */
export async function sweepRuns(
  db: DuckDb,
  runs: string,
  redactor: Redactor,
  mode: SweepMode,
): Promise<RunSweep[]> {
  const swept: RunSweep[] = [];
  for (const runId of (await readdir(runs).catch((): string[] => [])).sort()) {
    if (!/^r_[0-9a-z]+$/.test(runId)) continue;
    const rows = await sweepRun(db, join(runs, runId), redactor, mode);
    if (rows > 0) swept.push({ runId, rows });
  }
  return swept;
}

/** Confirmed members of the clusters that hold one of the accounts, and the strong links among them, as a run stored them. */
export async function readClusters(
  db: DuckDb,
  folder: string,
): Promise<{
  members: { clusterId: string; accountId: string; standing: string }[];
  links: { clusterId: string; a: string; b: string }[];
}> {
  const read = (table: string): string => `read_parquet(${sqlText(join(folder, `${table}.parquet`))})`;
  await db.run(`CREATE OR REPLACE TEMP TABLE held_member AS SELECT cluster_id, account_id, standing FROM ${read('members')}
    WHERE cluster_id IN (SELECT cluster_id FROM ${read('members')} WHERE ${isGone('account_id')})`);
  const members = await db.query<{ clusterId: string; accountId: string; standing: string }>(
    `SELECT cluster_id AS "clusterId", account_id AS "accountId", standing FROM held_member ORDER BY ALL`,
  );
  const links = await db.query<{ clusterId: string; a: string; b: string }>(
    `SELECT a.cluster_id AS "clusterId", l.account_a AS a, l.account_b AS b FROM ${read('links')} AS l
     JOIN held_member AS a ON a.account_id = l.account_a AND a.standing = 'confirmed'
     JOIN held_member AS b ON b.account_id = l.account_b AND b.standing = 'confirmed' AND b.cluster_id = a.cluster_id
     WHERE l.is_strong`,
  );
  return { members, links };
}
