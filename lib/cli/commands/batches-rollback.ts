import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { runJob } from '@/lib/cli/run-job';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { rollbackReport } from '@/lib/contracts/imports';

export const batchesRollback = defineCommand({
  name: 'batches rollback',
  access: 'imports.rollback',
  about: (_options, [batchId = '']) => ({ batchId }),
  summary: 'take one import back: its rows leave the lake, the affected accounts are recomputed',
  options: z.object({}),
  configure: (command) => {
    command.argument('<batch>', 'id of the batch, as "skein batches list" prints it');
  },
  run: async (context, _options, [batchId = '']) => {
    const result = await withWorkspace(context, (workspace) =>
      runJob(context, workspace, { kind: 'rollback', batchId }),
    );
    const report = rollbackReport.parse(result);
    if (context.isJson) await context.output.json(report);
    else {
      await context.output.line(
        `Batch ${report.batchId} is rolled back: ${report.accountsRecomputed} accounts recomputed, ` +
          `${report.accountsRemoved} accounts and ${report.identifiersRemoved} identifiers removed.`,
      );
    }
    return 0;
  },
});
