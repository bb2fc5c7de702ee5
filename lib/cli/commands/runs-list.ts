import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { listRuns } from '@/lib/usecases/runs/list-runs';

export const runsList = defineCommand({
  name: 'runs list',
  access: 'runs.read',
  summary: 'linkage runs, newest first',
  options: z.object({ limit: z.coerce.number().int().min(1).max(1000) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many', '20');
  },
  run: async (context, { limit }) => {
    const runs = await withWorkspace(context, ({ deps }) => listRuns(deps, { limit }));
    if (context.isJson) await context.output.json(runs);
    else if (runs.length === 0)
      await context.output.line('No linkage has run yet. Start one with: skein link');
    else {
      const table = formatTable(
        [
          { title: 'Run', value: (run) => run.runId },
          { title: 'Current', value: (run) => (run.isCurrent ? 'yes' : '') },
          { title: 'Finished (UTC)', value: (run) => formatTime(run.finishedAt) },
          { title: 'Accounts', align: 'right', value: (run) => run.accounts },
          { title: 'Links', align: 'right', value: (run) => run.links },
          { title: 'Strong', align: 'right', value: (run) => run.strongLinks },
          { title: 'Clusters', align: 'right', value: (run) => run.clusters },
          { title: 'Members', align: 'right', value: (run) => run.confirmedMembers },
        ],
        runs,
      );
      await context.output.line(table);
    }
    return 0;
  },
});
