import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { campaignFinding } from '@/lib/contracts/campaigns';
import { clusterDetail } from '@/lib/contracts/clusters';
import type { LinkRow } from '@/lib/contracts/links';
import { runDetail } from '@/lib/contracts/runs';
import { evidenceFamilies } from '@/lib/domain/evidence-family';
import { type DuckDb, openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { readMember } from '@/lib/lake/runs/read-member';
import { readPair } from '@/lib/lake/runs/read-pair';
import { runFolder } from '@/lib/lake/runs/run-folder';
import { writeRun } from '@/lib/lake/runs/write-run';
import type { LeftOutRow, RunFiles } from '@/lib/usecases/ports/runs';

interface LinkRecord {
  account_a: string;
  account_b: string;
  weight_bits: number;
  probability: number;
  is_strong: boolean;
  families: number;
}

const toLink = (row: LinkRecord): LinkRow => ({
  accountA: row.account_a,
  accountB: row.account_b,
  weightBits: row.weight_bits,
  probability: row.probability,
  isStrong: row.is_strong,
  families: evidenceFamilies.filter((_, family) => (row.families & (1 << family)) !== 0),
});

/** Runs as folders of Parquet and JSON below `runs`. */
export function createRunFiles({ paths, runs }: { paths: LakePaths; runs: string }): RunFiles {
  const folderOf = (runId: string): string => runFolder(runs, runId);
  const readJson = async (runId: string, name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folderOf(runId), name), 'utf8'));
  const open = (): Promise<DuckDb> => openDuckDb({ tempDir: spillFolder(paths) });
  async function* stream<T>(
    runId: string,
    sql: (file: (name: string) => string) => string,
  ): AsyncIterable<T[]> {
    const folder = folderOf(runId);
    const db = await open();
    try {
      yield* db.chunks<T>(sql((name) => `read_parquet(${sqlText(join(folder, `${name}.parquet`))})`));
    } finally {
      db.close();
    }
  }
  return {
    write: (runId, artefacts) => writeRun(join(runs, runId), artefacts),
    readDetail: async (runId) => runDetail.parse(await readJson(runId, 'run.json')),
    readClusters: async (runId) => clusterDetail.array().parse(await readJson(runId, 'clusters.json')),
    readCampaigns: async (runId) => {
      if (!existsSync(join(folderOf(runId), 'campaigns.json'))) return [];
      return campaignFinding.array().parse(await readJson(runId, 'campaigns.json'));
    },
    readPair: async (runId, accountA, accountB) => {
      const folder = folderOf(runId);
      const db = await open();
      try {
        return await readPair(db, folder, runId, [accountA, accountB]);
      } finally {
        db.close();
      }
    },
    streamLinks: async function* (runId, probabilityMin) {
      const chunks = stream<LinkRecord>(
        runId,
        (file) =>
          `SELECT account_a, account_b, weight_bits, probability, is_strong, families FROM ${file('links')}
           WHERE probability >= ${Number(probabilityMin)} ORDER BY account_a, account_b`,
      );
      for await (const rows of chunks) yield rows.map(toLink);
    },
    streamMembers: (runId) =>
      stream(
        runId,
        (
          file,
        ) => `SELECT account_id AS "accountId", cluster_id AS "clusterId", standing, membership FROM ${file('members')}
           ORDER BY cluster_id, account_id`,
      ),
    streamAccounts: async function* (runId) {
      for await (const rows of stream<{ id: string }>(
        runId,
        (file) => `SELECT id FROM ${file('accounts')} ORDER BY n`,
      ))
        yield rows.map(({ id }) => id);
    },
    streamLeftOut: async function* (runId) {
      if (!existsSync(join(folderOf(runId), 'left_out.parquet'))) return;
      yield* stream<LeftOutRow>(
        runId,
        (file) =>
          `SELECT without, account_id AS "accountId", cluster FROM ${file('left_out')} ORDER BY without, cluster, account_id`,
      );
    },
    readMember: async (runId, accountId) => {
      const folder = folderOf(runId);
      const db = await open();
      try {
        return await readMember(db, folder, accountId);
      } finally {
        db.close();
      }
    },
    remove: async (runId) => {
      await rm(folderOf(runId), { recursive: true, force: true });
    },
  };
}
