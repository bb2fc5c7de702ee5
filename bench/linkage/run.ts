import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadInput } from '@/bench/linkage/load-input';
import { type Measured, measure, toTable } from '@/bench/linkage/measure';
import {
  countTimed,
  type LabelledInput,
  loadPeople,
  loadStalkerware,
  sharedData,
} from '@/bench/linkage/shared-data';
import { difficultyNames } from '@/lib/synth/difficulty';
import { generateSybilWorld } from '@/lib/testing/sybil-world';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { writeWorld } from '@/lib/usecases/write-world';

const seeds = (process.env.SKEIN_BENCH_SEEDS ?? '1').split(',');
const accounts = Number(process.env.SKEIN_BENCH_ACCOUNTS ?? 5_000);
const tables = ['accounts', 'payments', 'logins', 'exchanges', 'ips', 'identifiers', 'relations'] as const;

/** A synthetic world with its labels, through the same import as everything else. */
async function loadWorld(difficulty: (typeof difficultyNames)[number], seed: string): Promise<LabelledInput> {
  const root = await mkdtemp(join(tmpdir(), 'skein-bench-world-'));
  try {
    const outDir = join(root, 'world');
    const world = await writeWorld(
      { files: nodeWorldFiles },
      { outDir, accounts, difficulty, seed, prompts: 'cluster' },
    );
    const input = await loadInput({ sources: tables.map((table) => ({ table, path: world.files[table] })) });
    const rows = parse(readFileSync(world.files.labels), { columns: true }) as Record<string, string>[];
    return { input, labels: new Map(rows.map((row) => [row.account_id ?? '', row.operator || null])) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const rows: Measured[] = [];

/** Measures one work and says so at once: the whole takes a while. */
async function add(name: string, { input, labels }: LabelledInput): Promise<void> {
  const row = await measure(name, input, labels);
  rows.push(row);
  const { pairwise, bCubed, seconds } = row;
  console.error(
    `${name}: pairwise F1 ${pairwise.f1.toFixed(4)}, B-cubed F1 ${bCubed.f1.toFixed(4)}, ${seconds.toFixed(1)} s`,
  );
}

if (existsSync(sharedData)) {
  const stalkerware = await loadStalkerware();
  await add('stalkerware', stalkerware);
  await add('stalkerware, labels as given', { input: stalkerware.input, labels: stalkerware.given });
  await add('people', await loadPeople());
} else console.log(`${sharedData} is absent: stalkerware, people and timed are left out.`);
for (const isListed of [true, false]) {
  const world = generateSybilWorld({ seed: 7, honest: 4_000, operators: 80, isListed });
  await add(`transfers, exchanges ${isListed ? 'listed' : 'unlisted'}`, world);
}
for (const difficulty of difficultyNames) {
  for (const seed of seeds) {
    await add(`${difficulty}, seed ${seed}`, await loadWorld(difficulty, seed));
  }
}
console.log(toTable(rows));
if (existsSync(sharedData)) {
  for (const seconds of [10, 60]) console.log(`timed, W=${seconds}: ${JSON.stringify(countTimed(seconds))}`);
}
