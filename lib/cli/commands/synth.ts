import { resolve } from 'node:path';
import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTable } from '@/lib/cli/table';
import { difficultyNames } from '@/lib/synth/difficulty';
import { nodeWorldFiles } from '@/lib/usecases/world/node-world-files';
import { type WrittenWorld, writeWorld } from '@/lib/usecases/world/write-world';

function describeWorld(world: WrittenWorld, outDir: string): string {
  const rows = Object.entries(world.counts).map(([table, count]) => ({ table, count }));
  const table = formatTable(
    [
      { title: 'Table', value: (row) => row.table },
      { title: 'Rows', align: 'right', value: (row) => row.count },
    ],
    rows,
  );
  return `${table}\n\nThe world is in ${outDir}. Import it with: skein import --from ${outDir}`;
}

export const synth = defineCommand({
  name: 'synth',
  access: null,
  summary: 'write a synthetic world as input tables, with the truth beside it',
  help: [
    'The same sizes and seed write the same bytes. Truth at all three layers is in truth/ and labels.csv.',
    'Example: skein synth --accounts 2000 --seed 7 --out ./world',
  ].join('\n'),
  options: z.object({
    out: z.string().min(1),
    accounts: z.coerce.number().int().optional(),
    exchanges: z.coerce.number().int().optional(),
    seed: z.string().optional(),
    difficulty: z.enum(difficultyNames).optional(),
    preset: z.literal('demo').optional(),
    gzip: z.boolean().default(false),
    prompts: z.enum(['text', 'cluster', 'both', 'none']).default('both'),
  }),
  configure: (command) => {
    command
      .requiredOption('--out <folder>', 'new or empty folder to write to')
      .option('--accounts <count>', 'accounts in the world (default 1,000)')
      .option('--exchanges <count>', 'rows of the exchanges table (default 60 for each account)')
      .option('--seed <text>', 'any text or number')
      .option('--difficulty <level>', `how careful the operators are: ${difficultyNames.join(', ')}`)
      .option('--preset <name>', 'demo: 30,000 accounts, two million exchanges, one large operator')
      .option('--gzip', 'compress the files')
      .option('--prompts <columns>', 'prompt columns of the exchanges: text, cluster, both, none');
  },
  run: async (context, { out, ...request }) => {
    const outDir = resolve(out);
    const { onProgress } = context.progress;
    const world = await writeWorld(
      { files: nodeWorldFiles },
      { ...request, outDir, onProgress, signal: context.signal },
    );
    context.progress.clear();
    if (context.isJson) await context.output.json(world);
    else await context.output.line(describeWorld(world, outDir));
    return 0;
  },
});
