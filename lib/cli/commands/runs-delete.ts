import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { deleteRun } from '@/lib/usecases/runs/delete-run';

export const runsDelete = defineCommand({
  name: 'runs delete',
  access: 'runs.change',
  summary: 'delete an old run with its links, memberships and files; never the current one',
  options: z.object({}),
  configure: (command) => {
    command.argument('<run>', 'id as "skein runs list" prints it');
  },
  run: async (context, _options, [runId = '']) => {
    const deleted = await withWorkspace(context, ({ deps }) => deleteRun(deps, { runId }));
    if (context.isJson) await context.output.json(deleted);
    else await context.output.line(`Run ${runId} is deleted.`);
    return 0;
  },
});
