import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { withdrawDecisionRequest } from '@/lib/contracts/decisions';
import { withdrawDecision } from '@/lib/usecases/decisions/withdraw-decision';

export const constraintsWithdraw = defineCommand({
  name: 'constraints withdraw',
  access: 'work.change',
  summary: 'end a decision on a pair; it stays on record and binds no run from the next one on',
  options: z.object(withdrawDecisionRequest.shape),
  configure: (command) => {
    command
      .argument('<decision>', 'id as "skein constraints list" prints it')
      .requiredOption('--reason <text>', 'why; kept with the decision');
  },
  run: async (context, { reason }, [decisionId = '']) => {
    const decision = await withWorkspace(context, ({ deps }) =>
      withdrawDecision(deps, { decisionId, reason }, context.actor),
    );
    if (context.isJson) await context.output.json(decision);
    else await context.output.line(`Decision ${decisionId} is withdrawn. The next run does without it.`);
    return 0;
  },
});
