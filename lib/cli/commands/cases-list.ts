import { z } from 'zod';
import { describeCases } from '@/lib/cli/cases/describe-case';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { caseStatuses } from '@/lib/contracts/cases';
import { listCases } from '@/lib/usecases/cases/list-cases';

export const casesList = defineCommand({
  name: 'cases list',
  access: 'work.read',
  summary: 'cases, those changed last first',
  options: z.object({
    status: z.enum(caseStatuses).optional(),
    find: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(500),
  }),
  configure: (command) => {
    command
      .option('--status <status>', `only those: ${caseStatuses.join(', ')}`)
      .option('--find <text>', 'part of title or description')
      .option('--limit <count>', 'at most this many', '100');
  },
  run: async (context, { status, find, limit }) => {
    const page = await withWorkspace(context, ({ deps }) =>
      listCases(deps, { status, text: find, offset: 0, limit }, context.actor),
    );
    if (context.isJson) await context.output.json(page);
    else await context.output.line(describeCases(page.cases, page.total));
    return 0;
  },
});
