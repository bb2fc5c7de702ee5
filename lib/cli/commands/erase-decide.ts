import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { decideErasure } from '@/lib/usecases/erasure/decide-erasure';

const reason = z.string().trim().min(1).max(500);

/** The second person's word; the worker of a running Skein carries it out. */
export const eraseApprove = defineCommand({
  name: 'erase approve',
  access: 'erasure.approve',
  about: (_options, [requestId = '']) => ({ requestId }),
  summary: 'let an erasure that somebody else asked for be carried out',
  options: z.object({ reason: reason.optional() }),
  configure: (command) => {
    command.argument('<request>', 'id of the request').option('--reason <text>', 'a note for the record');
  },
  run: async (context, { reason: note }, [requestId = '']) => {
    const word = { requestId, decision: 'approve' as const, ...(note && { reason: note }) };
    const request = await withWorkspace(context, ({ deps }) => decideErasure(deps, word, context.actor));
    if (context.isJson) await context.output.json(request);
    else
      await context.output.line(
        `Approved. Job ${request.jobId} of a running Skein carries it out, or "skein erase run ${request.id}" here.`,
      );
    return 0;
  },
});

export const eraseRefuse = defineCommand({
  name: 'erase refuse',
  access: 'erasure.approve',
  about: (_options, [requestId = '']) => ({ requestId }),
  summary: 'refuse an erasure that somebody asked for',
  options: z.object({ reason }),
  configure: (command) => {
    command.argument('<request>', 'id of the request').requiredOption('--reason <text>', 'why');
  },
  run: async (context, { reason: why }, [requestId = '']) => {
    const request = await withWorkspace(context, ({ deps }) =>
      decideErasure(deps, { requestId, decision: 'refuse', reason: why }, context.actor),
    );
    if (context.isJson) await context.output.json(request);
    else await context.output.line('Refused.');
    return 0;
  },
});
