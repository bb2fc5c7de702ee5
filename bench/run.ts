import { bundleMemory } from './bundle-memory';
import { canvas } from './canvas';
import { evidence } from './evidence';
import { expand } from './expand';
import { firstPage } from './first-page';
import { importFiles } from './import';
import { promptClustering } from './prompts/run';
import { describeMachine } from './rig/machine';
import type { Bench, Figure } from './rig/measure';

const benches: readonly Bench[] = [
  firstPage,
  importFiles,
  expand,
  canvas,
  evidence,
  bundleMemory,
  promptClustering,
];

function printFigure({ name, value, unit, barMax }: Figure): void {
  const verdict =
    barMax === undefined ? '' : `  (bar ${barMax} ${unit}: ${value <= barMax ? 'kept' : 'MISSED'})`;
  process.stdout.write(`  ${name}: ${value.toFixed(value < 10 ? 2 : 0)} ${unit}${verdict}\n`);
}

/** `npm run bench [-- name …]`: runs the benches named, or all, and prints figures against their bars. */
async function main(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? benches : benches.filter((bench) => names.includes(bench.name));
  if (chosen.length === 0) {
    process.stderr.write(`No such bench. There are: ${benches.map((bench) => bench.name).join(', ')}\n`);
    return 2;
  }
  process.stdout.write(`${describeMachine()}\n`);
  let missed = 0;
  for (const bench of chosen) {
    process.stdout.write(`\n${bench.name}: ${bench.summary}\n`);
    const figures = await bench.run();
    figures.forEach(printFigure);
    missed += figures.filter(({ value, barMax }) => barMax !== undefined && value > barMax).length;
  }
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
