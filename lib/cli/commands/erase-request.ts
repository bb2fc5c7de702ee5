import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { legalGround, legalGrounds, newErasure } from '@/lib/contracts/erasure';
import { requestErasure } from '@/lib/usecases/erasure/request-erasure';

export const eraseRequest = defineCommand({
  name: 'erase request',
  access: 'erasure.request',
  about: (_options, accountIds) => ({ accountIds }),
  summary: 'ask for the erasure of accounts; prints the id of the request',
  options: z.object({ reason: newErasure.shape.reason, ground: legalGround }),
  configure: (command) => {
    command
      .argument('<accounts...>', 'accounts of one person')
      .requiredOption('--reason <text>', 'why')
      .requiredOption('--ground <ground>', `on what it rests: ${legalGrounds.join(', ')}`);
  },
  run: async (context, given, accountIds) => {
    const request = await withWorkspace(context, ({ deps }) =>
      requestErasure(deps, newErasure.parse({ accountIds, ...given }), context.actor),
    );
    if (context.isJson) await context.output.json(request);
    else await context.output.line(request.id);
    return 0;
  },
});
