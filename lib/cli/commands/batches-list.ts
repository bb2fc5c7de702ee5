import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { BatchList, BatchSummary } from '@/lib/contracts/imports';
import { listBatches } from '@/lib/usecases/batches/list-batches';

const acceptedRows = (batch: BatchSummary): number | null =>
  batch.report ? batch.report.tables.reduce((sum, table) => sum + table.accepted, 0) : null;
const rejectedRows = (batch: BatchSummary): number | null =>
  batch.report ? batch.report.tables.reduce((sum, table) => sum + table.rejected, 0) : null;

function describeBatches({ batches, leftOut }: BatchList): string {
  if (batches.length === 0) return 'Nothing was imported yet.';
  const table = formatTable(
    [
      { title: 'Batch', value: (batch) => batch.id },
      { title: 'State', value: (batch) => batch.state.replace('_', ' ') },
      { title: 'Started (UTC)', value: (batch) => formatTime(batch.createdAt) },
      { title: 'Accepted', align: 'right', value: acceptedRows },
      { title: 'Rejected', align: 'right', value: rejectedRows },
      { title: 'Files', value: (batch) => batch.report?.files.map((file) => file.name).join(', ') },
      { title: 'Prompts', value: (batch) => batch.promptPolicy },
    ],
    batches,
  );
  return leftOut > 0 ? `${table}\n(${leftOut} older batches not shown; raise --limit)` : table;
}

export const batchesList = defineCommand({
  name: 'batches list',
  access: 'imports.read',
  summary: 'imports so far, newest first',
  options: z.object({ limit: z.coerce.number().int().min(1).max(1000) }),
  configure: (command) => {
    command.option('--limit <count>', 'at most this many', '50');
  },
  run: async (context, { limit }) => {
    const list = await withWorkspace(context, ({ deps }) => listBatches(deps, { limit }));
    if (context.isJson) await context.output.json(list);
    else await context.output.line(describeBatches(list));
    return 0;
  },
});
