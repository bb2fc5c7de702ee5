import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPython, groupByRule, runPython } from '@/bench/linkage/baselines';
import { type Measured, measure, measureGroups, toTable } from '@/bench/linkage/measure';
import {
  countTimed,
  type LabelledInput,
  loadPeople,
  loadStalkerware,
  sharedData,
} from '@/bench/linkage/shared-data';
import { loadWorld } from '@/bench/linkage/worlds';
import { describeMachine } from '@/bench/rig/machine';
import { difficultyNames } from '@/lib/synth/difficulty';
import { generateSybilWorld } from '@/lib/testing/sybil-world';

/**
 * `npm run bench:linkage`: the table of figures that the linkage has to reach, in memory, with no database. The scale run is
 * `tsx bench/linkage/scale.ts`, prompts are `npm run bench -- prompts`; both are named at the end.
 */
const seeds = (process.env.SKEIN_BENCH_SEEDS ?? '11,12,13,14,15').split(',');
const accounts = Number(process.env.SKEIN_BENCH_ACCOUNTS ?? 5_000);
const victims = 500;

const rows: Measured[] = [];

/** Keeps a row and says it at once: the whole takes a while. */
function keep(row: Measured): void {
  rows.push(row);
  console.error(toTable([row]).split('\n').at(-1));
}

const add = async (name: string, { input, labels }: LabelledInput): Promise<void> =>
  keep(await measure(name, input, labels));

/** Rules of thumb and the pipelines of others on the same input. */
async function addBaselines(name: string, world: LabelledInput, python: string | undefined): Promise<void> {
  const { input, labels } = world;
  const rules = [
    { title: 'any value in common', sharedMin: 1, degreeMax: Number.POSITIVE_INFINITY },
    { title: 'two values held by at most ten', sharedMin: 2, degreeMax: 10 },
  ];
  for (const { title, ...rule } of input.profile.length > 0 ? [] : rules) {
    const started = process.cpuUsage();
    const groups = groupByRule(input, rule);
    const { user, system } = process.cpuUsage(started);
    keep(
      measureGroups(`${name}: rule, ${title}`, input, labels, { groups, cpuSeconds: (user + system) / 1e6 }),
    );
  }
  if (python === undefined) return;
  for (const mode of input.profile.length > 0 ? (['splink'] as const) : (['networkx', 'splink'] as const)) {
    const found = await runPython(python, mode, world);
    if (found) keep(measureGroups(`${name}: ${mode}`, input, labels, found));
  }
}

console.log(describeMachine());
const pythonFolder = await mkdtemp(join(tmpdir(), 'skein-bench-venv-'));
try {
  const python = await findPython(pythonFolder);
  if (python === undefined)
    console.log('No Python with Splink and networkx could be made here: their rows are left out.');
  if (existsSync(sharedData)) {
    const stalkerware = await loadStalkerware();
    await add('stalkerware, aliases folded', stalkerware);
    await add('stalkerware, labels as given', { input: stalkerware.input, labels: stalkerware.given });
    const people = await loadPeople();
    await add('people', people);
    await addBaselines('people', people, python);
  } else console.log(`${sharedData} is absent: stalkerware, people and timed are left out.`);
  for (const isListed of [true, false]) {
    const world = generateSybilWorld({ seed: 7, honest: 4_000, operators: 80, isListed });
    await add(`transfers alone, exchanges ${isListed ? 'listed' : 'unlisted'}`, world);
  }
  for (const difficulty of difficultyNames) {
    for (const seed of seeds) {
      const world = await loadWorld({ difficulty, seed, accounts });
      await add(`${difficulty}, seed ${seed}`, world);
      if (seed === seeds[0]) await addBaselines(`${difficulty}, seed ${seed}`, world, python);
    }
    const seed = seeds[0] ?? '1';
    await add(
      `${difficulty}, seed ${seed}, ${victims} poisoned`,
      await loadWorld({ difficulty, seed, accounts, victims }),
    );
  }
} finally {
  await rm(pythonFolder, { recursive: true, force: true });
}
console.log(toTable(rows));
if (existsSync(sharedData)) {
  for (const seconds of [10, 60]) console.log(`timed, W=${seconds}: ${JSON.stringify(countTimed(seconds))}`);
}
console.log('Scale: tsx bench/linkage/scale.ts. Prompts: npm run bench -- prompts.');
