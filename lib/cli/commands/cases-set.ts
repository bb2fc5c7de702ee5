import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { caseStatuses } from '@/lib/contracts/cases';
import { caseAccesses } from '@/lib/domain/case-access';
import { updateCase } from '@/lib/usecases/cases/update-case';

const people = z.array(z.string()).optional();

export const casesSet = defineCommand({
  name: 'cases set',
  access: 'work.change',
  summary: 'change title, description, status, or whom a case is for',
  help: 'Status and access are changed with a --reason, which the timeline keeps. The lists of people replace the ones before.',
  options: z.object({
    title: z.string().optional(),
    about: z.string().optional(),
    status: z.enum(caseStatuses).optional(),
    access: z.enum(caseAccesses).optional(),
    viewers: people,
    commenters: people,
    editors: people,
    reason: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<case>', 'id of the case')
      .option('--title <title>', 'new title')
      .option('--about <text>', 'new description')
      .option('--status <status>', caseStatuses.join(', '))
      .option('--access <access>', caseAccesses.join(', '))
      .option('--viewers <people...>', 'ids of people who may read it')
      .option('--commenters <people...>', 'ids of people who may comment as well')
      .option('--editors <people...>', 'ids of people who may edit as well')
      .option('--reason <text>', 'why');
  },
  run: async (context, { about, ...change }, [caseId = '']) => {
    const after = await withWorkspace(context, ({ deps }) =>
      updateCase(deps, { caseId, ...change, description: about }, context.actor),
    );
    if (context.isJson) await context.output.json(after);
    else await context.output.line(`${after.id}: ${after.title} (${after.status}, ${after.access})`);
    return 0;
  },
});
