import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateSigningKey } from '@/lib/evidence/sign/ed25519';
import { csvLine } from '@/lib/export/csv';
import { textsOf } from '@/lib/testing/bundle-texts';
import { exportLargest, linkAtFixedTime } from '@/lib/testing/export-largest';
import { openTestWorkspace, quietJob, sourcesOf } from '@/lib/testing/linked-world';
import { testGateway } from '@/lib/testing/neo4j';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { type WrittenWorld, writeWorld } from '@/lib/usecases/world/write-world';

const gateway = testGateway();
const key = { ...generateSigningKey(), createdAt: 0, retiredAt: null, revokedAt: null };
const modelPath = 'data/method/recompute/model.json';
let folder: string;
let files: WrittenWorld['files'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skein-row-order-'));
  const world = { accounts: 120, seed: 7, difficulty: 'easy', outDir: join(folder, 'world') } as const;
  files = (await writeWorld({ files: nodeWorldFiles }, world)).files;
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports the files into an empty Skein, links and exports; every file of the bundle by its path. */
async function bundleOf(sources: WrittenWorld['files'], name: string): Promise<Map<string, string>> {
  const { workspace, close } = await openTestWorkspace(gateway);
  try {
    await workspace.handleJob({ kind: 'import', sources: sourcesOf(sources), prompts: 'keep' }, quietJob);
    await linkAtFixedTime(workspace);
    return await textsOf(await exportLargest(workspace, join(folder, name), key));
  } finally {
    await close();
  }
}

/** Writes every table again with its rows from last to first. */
async function turnedOver(): Promise<WrittenWorld['files']> {
  const turned = await Promise.all(
    Object.entries(files).map(async ([table, path]) => {
      const [head = [], ...rows] = parse(await readFile(path)) as string[][];
      const copy = join(folder, `turned-${table}.csv`);
      await writeFile(
        copy,
        [head, ...rows.toReversed()].map((cells) => `${csvLine(cells)}\n`),
      );
      return [table, copy];
    }),
  );
  return Object.fromEntries(turned) as WrittenWorld['files'];
}

/** Rows without where they come from, sorted. */
const withoutPlaces = (text = ''): string[] =>
  (parse(text) as string[][]).map((cells) => cells.slice(3).join('\0')).toSorted();

/** The model without the name of what it was learned from. */
const learned = (files: ReadonlyMap<string, string>): object => ({
  ...(JSON.parse(files.get(modelPath) ?? '{}') as object),
  fingerprint: null,
});

/** Reliability case E-01, order of rows: the input files differ, so where a row stands may; nothing else does. */
it('finds and writes the same when the rows of its input stand in another order', async () => {
  const [one, other] = [await bundleOf(files, 'one'), await bundleOf(await turnedOver(), 'other')];
  expect([...other.keys()]).toEqual([...one.keys()]);
  const paths = [...one.keys()].filter((path) => path.startsWith('data/'));
  const rows = paths.filter((path) => path.startsWith('data/rows/'));
  expect(rows.length).toBeGreaterThan(3);
  for (const path of rows) expect(withoutPlaces(other.get(path)), path).toEqual(withoutPlaces(one.get(path)));
  const differing = paths.filter((path) => one.get(path) !== other.get(path) && !rows.includes(path));
  expect(differing).toEqual([
    // batches are named after their files, and these name batches or files
    'data/case/case.jsonld',
    'data/method/run.json',
    modelPath,
    'data/sources/files.csv',
    'data/report.html',
    'data/report.pdf',
  ]);
  expect(learned(other)).toEqual(learned(one));
}, 600_000);
