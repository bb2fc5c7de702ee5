import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { caseItemKinds } from '@/lib/contracts/cases';
import { removeFromCase } from '@/lib/usecases/cases/remove-from-case';

export const casesUntag = defineCommand({
  name: 'cases untag',
  access: 'work.change',
  summary: 'take things out of a case: accounts, clusters …, notes or tasks',
  options: z.object({
    kind: z.enum([...caseItemKinds, 'note', 'task']).default('account'),
    reason: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<case>', 'id of the case')
      .argument('<ids...>', 'ids of what to take out')
      .option('--kind <kind>', [...caseItemKinds, 'note', 'task'].join(', '), 'account')
      .option('--reason <text>', 'why, for the timeline');
  },
  run: async (context, { kind, reason }, [caseId = '', ...given]) => {
    const part = kind === 'note' || kind === 'task' ? kind : 'item';
    const ids = given.flat().map((id) => (part === 'item' ? `${caseId}/${kind}:${id}` : id));
    const done = await withWorkspace(context, ({ deps }) =>
      removeFromCase(deps, { caseId, kind: part, ids, reason }, context.actor),
    );
    if (context.isJson) await context.output.json(done);
    else await context.output.line(`${done.removed} taken out.`);
    return 0;
  },
});
