import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ImportTable } from '@/lib/contracts/jobs';
import { AppError, CancelledError } from '@/lib/domain/errors';
import { rejectCodes } from '@/lib/ingest/reject-codes';
import { tableNames } from '@/lib/ingest/tables';
import { type DuckDb, sqlText } from '@/lib/lake/duckdb';
import { addressesSql } from '@/lib/lake/erasure/sweep-rows';
import { addressTable, batchFolder, type LakePaths, stagingFolder } from '@/lib/lake/layout';
import { accountColumnOf, keySql, parquetFiles } from '@/lib/lake/parquet-files';
import { writeAccepted } from '@/lib/lake/stage/deduplicate';
import { createDictionarySql } from '@/lib/lake/stage/dictionary';
import { stagingMacros } from '@/lib/lake/stage/macros';
import { type StagedFile, stageFile } from '@/lib/lake/stage/stage-file';
import type { BatchOverlap, StagedBatch, StageRequest, WorkOptions } from '@/lib/usecases/ports/lake';

const fileNumber = (index: number): string => String(index + 1).padStart(5, '0');

async function stageFiles(
  db: DuckDb,
  paths: LakePaths,
  request: StageRequest,
  options: WorkOptions,
): Promise<StagedFile[]> {
  const total = request.sources.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  const staged: StagedFile[] = [];
  const rejectFolder = join(paths.rejects, request.batchId);
  await mkdir(rejectFolder, { recursive: true, mode: 0o700 });
  for (const [index, source] of request.sources.entries()) {
    if (options.signal?.aborted) throw new CancelledError('The import');
    let done = 0;
    const report = (): void =>
      options.onProgress?.({ stage: `reading ${source.name}`, done: before + done, total, unit: 'bytes' });
    report();
    staged.push(
      await stageFile(
        {
          db,
          request,
          folder: stagingFolder(paths, request.batchId),
          rejectFolder,
          number: fileNumber(index),
          onBytes: (bytes) => {
            done = Math.min(source.bytes, done + bytes);
            report();
          },
          ...(options.signal ? { signal: options.signal } : {}),
        },
        source,
      ),
    );
    before += source.bytes;
  }
  return staged;
}

/** How many rows of the staged table other batches of the lake hold too. */
async function findOverlaps(
  db: DuckDb,
  paths: LakePaths,
  table: ImportTable,
  request: StageRequest,
): Promise<BatchOverlap[]> {
  const own = await parquetFiles(join(stagingFolder(paths, request.batchId), table));
  const overlaps: BatchOverlap[] = [];
  const account = accountColumnOf(table);
  for (const other of request.otherBatches) {
    const theirs = await parquetFiles(batchFolder(paths, table, other.id));
    if (own.length === 0 || theirs.length === 0 || other.id === request.batchId) continue;
    const [row] = await db.query<{ rows: number }>(`SELECT count(*) AS rows
      FROM read_parquet([${own.map(sqlText).join(', ')}]) AS o
      SEMI JOIN read_parquet([${theirs.map(sqlText).join(', ')}]) AS t
      ON ${keySql(table, 't')} = ${keySql(table, 'o')} AND t.${account} = o.${account}`);
    if (row && row.rows > 0) overlaps.push({ table, otherBatchId: other.id, rows: row.rows });
  }
  return overlaps;
}

function sumRejects(files: readonly StagedFile[]): StagedBatch['rejects'] {
  const found = new Map<string, StagedBatch['rejects'][number]>();
  for (const { report, rejects } of files) {
    for (const { code, count, firstLine } of rejects) {
      const key = `${report.table} ${code}`;
      const before = found.get(key);
      if (before) before.count += count;
      else {
        found.set(key, {
          table: report.table,
          code,
          title: rejectCodes[code],
          count,
          firstFile: report.name,
          firstLine,
        });
      }
    }
  }
  return [...found.values()];
}

/** Every row is accepted, rejected or a duplicate; anything else is a bug that must not pass unseen. */
function assertCountsAddUp(files: StagedBatch['files']): void {
  const wrong = files.find(
    ({ rows, accepted, rejected, duplicates }) => rows !== accepted + rejected + duplicates,
  );
  if (!wrong) return;
  throw new AppError('bug', {
    code: 'rows_lost',
    message: `Of the ${wrong.rows} rows of "${wrong.name}" ${wrong.accepted} were accepted, ${wrong.rejected} rejected and ${wrong.duplicates} duplicates: these do not add up.`,
    remedy: 'Nothing was imported. Please report this with the first lines of the file.',
    details: { ...wrong },
  });
}

async function writeTable(
  db: DuckDb,
  paths: LakePaths,
  request: StageRequest,
  table: ImportTable,
  files: readonly StagedFile[],
): Promise<{
  reports: StagedBatch['files'];
  summary: StagedBatch['tables'][number];
  overlaps: BatchOverlap[];
}> {
  const folder = join(stagingFolder(paths, request.batchId), table);
  await mkdir(folder, { recursive: true });
  const counts = await writeAccepted(
    db,
    files.map(({ path, report }, i) => ({
      path,
      rejected: report.rejected,
      target: join(folder, `${fileNumber(i)}.parquet`),
    })),
    table,
  );
  const reports = files.map(({ report }, i) => ({
    ...report,
    ...(counts[i] ?? { accepted: 0, duplicates: 0 }),
  }));
  assertCountsAddUp(reports);
  const overlaps = await findOverlaps(db, paths, table, request);
  const sum = (pick: (file: StagedBatch['files'][number]) => number): number =>
    reports.reduce((total, file) => total + pick(file), 0);
  return {
    reports,
    summary: {
      table,
      rows: sum((file) => file.rows),
      accepted: sum((file) => file.accepted),
      rejected: sum((file) => file.rejected),
      duplicates: sum((file) => file.duplicates),
      duplicatesOfEarlierBatches: overlaps.reduce((total, { rows }) => total + rows, 0),
    },
    overlaps,
  };
}

/** Addresses that accepted rows name: those of an erased account are not kept. */
async function addressesOf(folder: string): Promise<string> {
  const filesOf = new Map<ImportTable, string[]>();
  for (const table of tableNames) filesOf.set(table, await parquetFiles(join(folder, table)));
  return addressesSql(filesOf);
}

/** Parses, checks, normalises and de-duplicates the files of a batch into its staging folder. */
export async function stageBatch(
  db: DuckDb,
  paths: LakePaths,
  request: StageRequest,
  options: WorkOptions,
): Promise<StagedBatch> {
  const folder = stagingFolder(paths, request.batchId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const macro of stagingMacros) await db.run(macro);
  await db.run(createDictionarySql);
  const staged = await stageFiles(db, paths, request, options);
  const result: StagedBatch = {
    files: [],
    tables: [],
    rejects: sumRejects(staged),
    rejectFiles: [],
    overlaps: [],
  };
  for (const table of tableNames) {
    const files = staged.filter(({ report }) => report.table === table);
    if (files.length === 0) continue;
    options.onProgress?.({ stage: `removing duplicates of ${table}`, done: 0 });
    const { reports, summary, overlaps } = await writeTable(db, paths, request, table, files);
    result.files.push(...reports);
    result.tables.push(summary);
    result.overlaps.push(...overlaps);
  }
  result.rejectFiles = staged.flatMap(({ report, rejectFile }) =>
    rejectFile ? [{ table: report.table, path: relative(paths.root, rejectFile) }] : [],
  );
  await mkdir(join(folder, addressTable), { recursive: true });
  const seen = result.rejects.some(({ code }) => code === 'erased_account')
    ? `AND value IN (${await addressesOf(folder)})`
    : '';
  await db.run(`COPY (SELECT DISTINCT value AS ip, network, bits FROM dictionary WHERE kind = 'ip' AND code IS NULL ${seen})
    TO ${sqlText(join(folder, addressTable, '00001.parquet'))} (FORMAT parquet)`);
  await db.run('DROP TABLE dictionary');
  return result;
}
