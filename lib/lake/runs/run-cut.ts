import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type DuckDb, openDuckDb, sqlText } from '@/lib/lake/duckdb';
import { type LakePaths, spillFolder } from '@/lib/lake/layout';
import { readPair } from '@/lib/lake/runs/read-pair';
import { runFolder } from '@/lib/lake/runs/run-folder';
import type { RestoredCut, RunCut, RunCuts } from '@/lib/usecases/ports/evidence';

/** Tables that scoring a pair again does not need. */
const resultTables = new Set(['left_out', 'links', 'members']);
const schemaFile = 'schema.json';
const schemaOf = z.record(z.string(), z.record(z.string(), z.string()));
/** How an absent value is written, so that it differs from an empty text. */
const nullText = '\\N';

const parquet = (folder: string, table: string): string =>
  `read_parquet(${sqlText(join(folder, `${table}.parquet`))})`;

/** Which rows of a table are about the chosen accounts, told by its columns. */
function filterOf(folder: string, table: string, columns: ReadonlySet<string>): string {
  const chosen = '(SELECT n FROM chosen)';
  if (table === 'accounts') return `n IN ${chosen}`;
  if (table === 'identifiers')
    return `n IN (SELECT identifier FROM ${parquet(folder, 'uses')} WHERE account IN ${chosen})`;
  if (columns.has('source') && columns.has('target')) return `source IN ${chosen} AND target IN ${chosen}`;
  return `account IN ${chosen}`;
}

async function columnsOf(db: DuckDb, relation: string): Promise<Record<string, string>> {
  const rows = await db.query<{ column_name: string; column_type: string }>(`DESCRIBE FROM ${relation}`);
  return Object.fromEntries(rows.map((row) => [row.column_name, row.column_type]));
}

async function tablesOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.parquet'));
  return names
    .map((name) => name.slice(0, -'.parquet'.length))
    .filter((name) => !resultTables.has(name))
    .toSorted();
}

/** Writes a run's tables cut to some accounts as CSV, with their types beside them. */
async function writeCut(db: DuckDb, from: string, to: string, accountIds: readonly string[]): Promise<void> {
  await db.run('CREATE TEMP TABLE asked (id VARCHAR)');
  await db.append('asked', accountIds.map((id) => [id]).values());
  await db.run(
    `CREATE TEMP TABLE chosen AS SELECT n FROM ${parquet(from, 'accounts')} SEMI JOIN asked USING (id)`,
  );
  const schema: z.infer<typeof schemaOf> = {};
  for (const table of await tablesOf(from)) {
    const columns = await columnsOf(db, parquet(from, table));
    schema[table] = columns;
    const where = filterOf(from, table, new Set(Object.keys(columns)));
    await db.run(
      `COPY (SELECT * FROM ${parquet(from, table)} WHERE ${where} ORDER BY ALL)
       TO ${sqlText(join(to, `${table}.csv`))} (HEADER, NULLSTR '${nullText}')`,
    );
  }
  await writeFile(join(to, schemaFile), `${JSON.stringify(schema, null, 2)}\n`);
  await writeFile(join(to, 'model.json'), await readFile(join(from, 'model.json')));
}

async function restoreTables(db: DuckDb, folder: string): Promise<void> {
  const schema = schemaOf.parse(JSON.parse(await readFile(join(folder, schemaFile), 'utf8')));
  for (const [table, columns] of Object.entries(schema)) {
    if (!/^[a-z_]+$/.test(table)) throw new RangeError(`"${table}" is no name of a table.`);
    const types = Object.entries(columns).map(([name, type]) => `${sqlText(name)}: ${sqlText(type)}`);
    await db.run(
      `COPY (FROM read_csv(${sqlText(join(folder, `${table}.csv`))}, header = true, auto_detect = false, delim = ',',
         quote = '"', escape = '"', nullstr = '${nullText}', columns = {${types.join(', ')}}))
       TO ${sqlText(join(folder, `${table}.parquet`))} (FORMAT parquet)`,
    );
  }
}

/** Runs cut to some accounts: what an evidence bundle carries so that its weights can be computed again. */
export function createRunCuts({ paths, runs }: { paths: LakePaths; runs: string }): RunCuts {
  const open = (): Promise<DuckDb> => openDuckDb({ tempDir: spillFolder(paths), threads: 1 });
  return {
    cut: async (runId, accountIds): Promise<RunCut> => {
      const folder = await mkdtemp(join(tmpdir(), 'skein-cut-'));
      const close = () => rm(folder, { recursive: true, force: true });
      const db = await open();
      try {
        await writeCut(db, runFolder(runs, runId), folder, accountIds);
        const names = (await readdir(folder)).toSorted();
        return {
          files: names.map((name) => ({ name, read: () => createReadStream(join(folder, name), 'utf8') })),
          close,
        };
      } catch (error) {
        await close();
        throw error;
      } finally {
        db.close();
      }
    },
  };
}

/** Opens a cut that came out of a bundle, in a temporary folder. Needs no data folder. */
export async function restoreCut(
  runId: string,
  files: AsyncIterable<{ name: string; content: AsyncIterable<Uint8Array> }>,
): Promise<RestoredCut> {
  const folder = await mkdtemp(join(tmpdir(), 'skein-cut-'));
  const db = await openDuckDb({ tempDir: folder, threads: 1 });
  const close = async (): Promise<void> => {
    db.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for await (const { name, content } of files) {
      if (!/^[a-z_]+\.(csv|json)$/.test(name)) throw new RangeError(`"${name}" does not belong to a cut.`);
      await pipeline(Readable.from(content), createWriteStream(join(folder, name)));
    }
    await restoreTables(db, folder);
    return { readPair: (a, b) => readPair(db, folder, runId, [a, b]), close };
  } catch (error) {
    await close();
    throw error;
  }
}
