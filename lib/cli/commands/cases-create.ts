import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { newCase } from '@/lib/contracts/cases';
import { caseAccesses } from '@/lib/domain/case-access';
import { createCase } from '@/lib/usecases/cases/create-case';

export const casesCreate = defineCommand({
  name: 'cases create',
  access: 'work.change',
  summary: 'open a case; prints its id',
  options: z.object({ about: z.string().default(''), access: z.enum(caseAccesses).default('team') }),
  configure: (command) => {
    command
      .argument('<title>', 'what the case is called')
      .option('--about <text>', 'what it is about')
      .option('--access <access>', `who may see it: ${caseAccesses.join(', ')}`, 'team');
  },
  run: async (context, { about, access }, [title = '']) => {
    const made = await withWorkspace(context, ({ deps }) =>
      createCase(deps, newCase.parse({ title, description: about, access }), context.actor),
    );
    if (context.isJson) await context.output.json(made);
    else await context.output.line(made.id);
    return 0;
  },
});
