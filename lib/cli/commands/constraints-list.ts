import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { decisionVerdicts, type PairDecision } from '@/lib/contracts/decisions';
import { listDecisions } from '@/lib/usecases/decisions/list-decisions';

function describePage({ decisions, total }: { decisions: readonly PairDecision[]; total: number }): string {
  if (total === 0)
    return 'No decisions on pairs. Enter one with: skein constraints add same|different A B --reason TEXT';
  const table = formatTable(
    [
      { title: 'Decision', value: (row) => row.decisionId },
      { title: 'Account A', value: (row) => row.accountA },
      { title: 'Account B', value: (row) => row.accountB },
      { title: 'Says', value: (row) => decisionVerdicts[row.kind] },
      { title: 'By', value: (row) => row.authorName },
      { title: 'At (UTC)', value: (row) => formatTime(row.createdAt) },
      { title: 'Because', value: (row) => row.reason },
      { title: 'Withdrawn', value: (row) => (row.withdrawal ? formatTime(row.withdrawal.at) : '') },
    ],
    decisions,
  );
  const leftOut = total - decisions.length;
  return leftOut > 0 ? `${table}\n(${leftOut} older decisions not shown; raise --limit)` : table;
}

export const constraintsList = defineCommand({
  name: 'constraints list',
  access: 'facts.read',
  summary: "analysts' decisions on pairs of accounts, newest first, those withdrawn included",
  options: z.object({
    account: z.string().optional(),
    state: z.enum(['active', 'withdrawn']).optional(),
    limit: z.coerce.number().int().min(1).max(500),
  }),
  configure: (command) => {
    command
      .option('--account <id>', 'only decisions that name this account')
      .option('--state <state>', 'active or withdrawn')
      .option('--limit <count>', 'at most this many', '200');
  },
  run: async (context, options) => {
    const page = await withWorkspace(context, ({ deps }) => listDecisions(deps, { ...options, offset: 0 }));
    if (context.isJson) await context.output.json(page);
    else await context.output.line(describePage(page));
    return 0;
  },
});
