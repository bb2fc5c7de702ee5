import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { caseItemKinds } from '@/lib/contracts/cases';
import { addToCase } from '@/lib/usecases/cases/add-to-case';

export const casesTag = defineCommand({
  name: 'cases tag',
  access: 'work.change',
  summary: 'put accounts (or clusters, campaigns, values) in a case',
  options: z.object({
    kind: z.enum(caseItemKinds).default('account'),
    label: z.string().max(120).default(''),
    note: z.string().max(2_000).default(''),
    reason: z.string().default(''),
  }),
  configure: (command) => {
    command
      .argument('<case>', 'id of the case')
      .argument('<ids...>', 'ids of what to put there')
      .option('--kind <kind>', caseItemKinds.join(', '), 'account')
      .option('--label <label>', 'a word for all of them')
      .option('--note <text>', 'a note on each of them')
      .option('--reason <text>', 'why, for the timeline');
  },
  run: async (context, { kind, label, note, reason }, [caseId = '', ...ids]) => {
    const items = ids.flat().map((targetId) => ({ kind, targetId, label, note }));
    const done = await withWorkspace(context, ({ deps }) =>
      addToCase(deps, { caseId, items, reason }, context.actor),
    );
    if (context.isJson) await context.output.json(done);
    else await context.output.line(`${done.added} added, ${done.known} were there already.`);
    return 0;
  },
});
