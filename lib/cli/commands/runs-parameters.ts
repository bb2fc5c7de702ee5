import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { getRun } from '@/lib/usecases/get-run';

export const runsParameters = defineCommand({
  name: 'runs parameters',
  access: 'runs.read',
  summary: 'the parameters of a run as the JSON file that "skein link --parameters" takes',
  options: z.object({}),
  configure: (command) => {
    command.argument('[run]', 'the current run unless named');
  },
  run: async (context, _options, [runId]) => {
    const asked = runId === undefined ? {} : { runId };
    const { parameters } = await withWorkspace(context, ({ deps }) => getRun(deps, asked));
    await context.output.json(parameters);
    return 0;
  },
});
