import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseOptions } from '@/lib/cli/parse-options';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { decideLinkRequest } from '@/lib/contracts/decisions';
import { decideLink } from '@/lib/usecases/decisions/decide-link';

const kinds = { same: 'must_link', different: 'cannot_link' } as const;
const verdict = z.enum(['same', 'different'], { error: 'The first argument is "same" or "different".' });

export const constraintsAdd = defineCommand({
  name: 'constraints add',
  access: 'work.change',
  summary:
    'decide that two accounts are run by the same hand, or are not; every run from the next one on respects it',
  options: z.object({ reason: z.string() }),
  configure: (command) => {
    command
      .argument('<verdict>', '"same" (must-link) or "different" (cannot-link)')
      .argument('<account-a>', 'id of one account')
      .argument('<account-b>', 'id of the other')
      .requiredOption('--reason <text>', 'why; kept with the decision');
  },
  run: async (context, { reason }, [said, accountA, accountB]) => {
    const kind = kinds[verdict.parse(said)];
    const request = parseOptions(decideLinkRequest, { kind, accountA, accountB, reason });
    const decision = await withWorkspace(context, ({ deps }) => decideLink(deps, request, context.actor));
    if (context.isJson) await context.output.json(decision);
    else
      await context.output.line(
        `Decision ${decision.decisionId} entered: ${decision.accountA} and ${decision.accountB} are ${kind === 'must_link' ? '' : 'not '}run by the same hand. The next run respects it: skein link`,
      );
    return 0;
  },
});
