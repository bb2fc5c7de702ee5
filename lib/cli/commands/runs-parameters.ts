import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { fixedWeightsOf } from '@/lib/usecases/linkage/fixed-weights';
import { getRun } from '@/lib/usecases/runs/get-run';

export const runsParameters = defineCommand({
  name: 'runs parameters',
  access: 'runs.read',
  summary: 'the parameters of a run as the JSON file that "skein link --parameters" takes',
  options: z.object({ fixed: z.boolean().default(false) }),
  configure: (command) => {
    command
      .argument('[run]', 'the current run unless named')
      .option('--fixed', 'with the m and u that the run learned, so that another run weighs by the same');
  },
  run: async (context, { fixed }, [runId]) => {
    const asked = runId === undefined ? {} : { runId };
    const detail = await withWorkspace(context, ({ deps }) => getRun(deps, asked));
    await context.output.json(
      fixed ? { ...detail.parameters, fixed: fixedWeightsOf(detail) } : detail.parameters,
    );
    return 0;
  },
});
