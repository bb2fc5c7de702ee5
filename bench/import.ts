import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../lib/embedded-neo4j/open-database';
import type { Connection } from '../lib/neo4j/driver';
import { migrate } from '../lib/neo4j/migrate';
import { bareDriver } from './import/bare-driver';
import { duckDbAlone } from './import/duckdb-alone';
import type { Measured, Order } from './import/import-child';
import { type BenchFormat, makeExchanges } from './import/make-exchanges';
import type { Bench, Figure } from './rig/measure';

const rows = Number(process.env.SKEIN_BENCH_ROWS ?? 3_000_000);
const execute = promisify(execFile);
const root = join(import.meta.dirname, '..');

async function importInChild(order: Order): Promise<Measured> {
  const child = join(import.meta.dirname, 'import', 'import-child.ts');
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', child, JSON.stringify(order)], {
    cwd: root,
  });
  return JSON.parse(stdout) as Measured;
}

/** An empty, migrated database of its own for as long as `work` takes. */
async function withDatabase<T>(folder: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(folder, 'db-'));
  const server = await openDatabase({ dataDir, heapMb: 1024, pageCacheMb: 512 });
  const { boltUri: uri, user, password, database } = server;
  try {
    await migrate({ uri, user, password, database }, join(root, 'graph-schema', 'migrations'));
    return await work({ uri, user, password, database });
  } finally {
    await server.stop();
  }
}

async function readFigures(folder: string, format: BenchFormat, path: string): Promise<Figure[]> {
  const alone = await duckDbAlone(path, join(folder, 'spill'));
  const { readSeconds, peakMb } = await importInChild({ path, root: join(folder, format) });
  return [
    { name: `${format}: DuckDB alone, read and group`, value: alone, unit: 's' },
    { name: `${format}: skein, read, check, normalise, stage and add up`, value: readSeconds, unit: 's' },
    { name: `${format}: skein to DuckDB alone`, value: readSeconds / alone, unit: '×', barMax: 3 },
    { name: `${format}: rows per second`, value: rows / readSeconds, unit: 'rows/s' },
    { name: `${format}: peak memory`, value: peakMb, unit: 'MB', barMax: 2048 },
  ];
}

async function writeFigures(folder: string, path: string): Promise<Figure[]> {
  const lakeRoot = join(folder, 'written');
  const ours = await withDatabase(folder, (connection) =>
    importInChild({ path, root: lakeRoot, connection }),
  );
  const bare = await withDatabase(folder, (connection) => bareDriver(connection, lakeRoot));
  return [
    { name: 'relationships written', value: ours.used, unit: '' },
    { name: 'bare driver, UNWIND of 10,000', value: bare, unit: 's' },
    { name: 'skein, writing (degrees counted too)', value: ours.writeSeconds, unit: 's' },
    { name: 'skein to the bare driver', value: ours.writeSeconds / bare, unit: '×', barMax: 2 },
    { name: 'peak memory of the whole import', value: ours.peakMb, unit: 'MB', barMax: 2048 },
  ];
}

async function run(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'skein-bench-import-'));
  try {
    const paths = await makeExchanges(folder, rows);
    const figures: Figure[] = [];
    for (const format of ['csv', 'csv.gz', 'parquet'] as const) {
      figures.push(...(await readFigures(folder, format, paths[format])));
    }
    return [...figures, ...(await writeFigures(folder, paths.parquet))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const importFiles: Bench = {
  name: 'import',
  summary: `import of ${rows.toLocaleString('en')} exchanges beside DuckDB alone and a bare driver loop`,
  run,
};
