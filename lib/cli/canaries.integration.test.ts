import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvLine } from '@/lib/export/csv';
import { textsOf } from '@/lib/testing/bundle-texts';
import { resetGraph, testGateway } from '@/lib/testing/neo4j';
import { runCli } from '@/lib/testing/run-cli';

const gateway = testGateway();
let folder: string;
let dataDir: string;
/** Everything that any command printed, on both outputs. */
const said: string[] = [];

async function skein(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(dataDir, args);
  expect(exitCode, stderr).toBe(0);
  said.push(stdout, stderr);
  return stdout;
}

beforeAll(async () => {
  await resetGraph(gateway);
  folder = await mkdtemp(join(tmpdir(), 'skein-canaries-'));
  dataDir = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const isPlanted = /canary[a-z]+\d{5}q|4930777\d{5}/i;
const numbered = (n: number): string => String(n).padStart(5, '0');

/** What stands in place of the n-th different value of a column; equal values stay equal, so that a world keeps its shape. */
const canaries: Readonly<Record<string, (n: number, value: string) => string>> = {
  email: (n) => `canarymail${numbered(n)}q@example.org`,
  phone: (n) => `+4930777${numbered(n)}`,
  display_name: (n) => `canaryname${numbered(n)}q`,
  method: (n) => `canarycard${numbered(n)}q`,
  billing_name: (n) => `canarypayer${numbered(n)}q`,
  api_key: (n) => `canarykey${numbered(n)}q`,
  prompt: (n, value) => `${value} canaryprompt${numbered(n)}q`,
};

/** Copies a world with every value of these columns replaced; returns how many different ones were planted. */
async function plant(from: string, into: string): Promise<number> {
  await mkdir(into);
  let planted = 0;
  for (const name of ['accounts', 'payments', 'exchanges']) {
    const rows = parse(await readFile(join(from, `${name}.csv`))) as string[][];
    const [head = [], ...body] = rows;
    const known = new Map<string, string>();
    const replaced = body.map((cells) =>
      cells.map((value, column) => {
        const make = value === '' ? undefined : canaries[head[column] ?? ''];
        if (!make) return value;
        const key = `${head[column]} ${value}`;
        const canary = known.get(key) ?? make(planted++, value);
        known.set(key, canary);
        return canary;
      }),
    );
    await writeFile(
      join(into, `${name}.csv`),
      [head, ...replaced].map((cells) => `${csvLine(cells)}\n`),
    );
  }
  for (const name of ['logins', 'relations', 'ips'])
    await cp(join(from, `${name}.csv`), join(into, `${name}.csv`));
  return planted;
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Reliability case E-13. */
it('lets none of a thousand planted values into a masked bundle, an output, a log or any other file', async () => {
  const [world, source] = [join(folder, 'world'), join(folder, 'source')];
  await skein('synth', '--accounts', '400', '--seed', '7', '--difficulty', 'easy', '--out', world);
  expect(await plant(world, source)).toBeGreaterThanOrEqual(1_000);
  await skein('import', '--from', source);
  await skein('link');
  const { clusters } = JSON.parse(await skein('clusters', '--json')) as {
    clusters: { clusterId: string; size: number }[];
  };
  const largest = clusters.toSorted((a, b) => b.size - a.size)[0];
  const bundle = join(folder, 'masked.zip');
  const to = ['--purpose', 'Canaries', '--recipient', 'A partner', '--redact', 'partner'];
  await skein('export', 'cluster', largest?.clusterId ?? '', '-o', bundle, ...to);
  await skein('verify', bundle);

  const inside = await textsOf(bundle);
  const accounts = inside.get('data/rows/accounts.csv')?.trim().split('\n') ?? [];
  expect(accounts).toHaveLength((largest?.size ?? 0) + 1);
  const texts = [...inside].flatMap(([path, text]) => [
    [path, path],
    [path, text],
  ]);
  texts.push(...said.map((text, i) => [`output ${i}`, text]));
  // lake, graph server and runs hold the world itself; nothing else may
  const holdsTheWorld = /^(lake|neo4j|runs)\//;
  for (const file of await filesIn(dataDir)) {
    const path = relative(dataDir, file);
    if (!holdsTheWorld.test(path)) texts.push([path, await readFile(file, 'latin1')]);
  }
  expect(texts.filter(([, text = '']) => isPlanted.test(text)).map(([path]) => path)).toEqual([]);
}, 400_000);
