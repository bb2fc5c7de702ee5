import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { getClusterHistory } from '@/lib/usecases/clusters/get-cluster-history';

export const runsHistory = defineCommand({
  name: 'runs history',
  access: 'facts.read',
  summary: 'one cluster through the runs that are kept: born, grown, shrunk, split, merged',
  options: z.object({}),
  configure: (command) => {
    command.argument('<cluster>', 'id as "skein clusters" prints it');
  },
  run: async (context, _options, [clusterId = '']) => {
    const history = await withWorkspace(context, ({ deps }) => getClusterHistory(deps, { clusterId }));
    if (context.isJson) await context.output.json(history);
    else
      await context.output.line(
        formatTable(
          [
            { title: 'Run', value: (row) => row.runId },
            { title: 'Finished (UTC)', value: (row) => formatTime(row.finishedAt) },
            { title: 'Event', value: (row) => row.found?.event ?? 'not found' },
            { title: 'Members', align: 'right', value: (row) => row.found?.size ?? null },
            { title: 'Possible', align: 'right', value: (row) => row.found?.possible ?? null },
            {
              title: 'Shares members with',
              value: (row) =>
                (row.found?.lineage ?? []).map((l) => `${l.clusterId} (${l.shared})`).join(', '),
            },
          ],
          history.entries,
        ),
      );
    return 0;
  },
});
