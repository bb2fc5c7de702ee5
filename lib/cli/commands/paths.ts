import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { pathsRequest } from '@/lib/contracts/paths';
import { findPaths } from '@/lib/usecases/explore/find-paths';

export const paths = defineCommand({
  name: 'paths',
  access: 'facts.read',
  summary: 'the strongest chains of links between two or more accounts, with the weakest step of each',
  options: z.object({ run: z.string().optional(), paths: z.coerce.number().int().default(3) }),
  configure: (command) => {
    command
      .argument('<account...>', 'ids of two or more accounts')
      .option('--run <run>', 'another run than the current one')
      .option('--paths <n>', 'paths between two accounts (default 3)');
  },
  run: async (context, { run, paths: pathsPerPair }, accountIds) => {
    const asked = pathsRequest.parse({
      accountIds,
      pathsPerPair,
      ...(run === undefined ? {} : { runId: run }),
    });
    const found = await withWorkspace(context, ({ deps }) => findPaths(deps, asked));
    if (context.isJson) {
      await context.output.json(found);
      return 0;
    }
    for (const { from, to, rank, steps, weakestStep } of found.paths) {
      await context.output.line(`${from} to ${to}, path ${rank}, ${steps.length} steps`);
      for (const [index, { accountA, accountB, weightBits }] of steps.entries()) {
        const mark = index === weakestStep ? '  weakest' : '';
        await context.output.line(`  ${accountA} – ${accountB}  ${weightBits.toFixed(1)} bits${mark}`);
      }
    }
    if (found.apart.length > 0)
      await context.output.line(`No chain of links joins: ${found.apart.join(', ')}`);
    return 0;
  },
});
