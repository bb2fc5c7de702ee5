import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { decideExport } from '@/lib/usecases/evidence/decide-export';

const reason = z.string().trim().min(1).max(500);

/** The second person's word; the worker of a running Skein makes the bundle. */
export const exportApprove = defineCommand({
  name: 'export approve',
  access: 'exports.approve',
  summary: 'let an export that somebody else asked for go out',
  options: z.object({ reason: reason.optional() }),
  configure: (command) => {
    command.argument('<request>', 'id of the request').option('--reason <text>', 'a note for the record');
  },
  run: async (context, { reason: note }, [requestId = '']) => {
    const word = { requestId, decision: 'approve' as const, ...(note && { reason: note }) };
    const request = await withWorkspace(context, ({ deps }) => decideExport(deps, word, context.actor));
    if (context.isJson) await context.output.json(request);
    else await context.output.line(`Approved. Job ${request.jobId} makes the bundle in the data folder.`);
    return 0;
  },
});

export const exportDecline = defineCommand({
  name: 'export decline',
  access: 'exports.approve',
  summary: 'refuse an export that somebody else asked for',
  options: z.object({ reason }),
  configure: (command) => {
    command.argument('<request>', 'id of the request').requiredOption('--reason <text>', 'why');
  },
  run: async (context, { reason: why }, [requestId = '']) => {
    const request = await withWorkspace(context, ({ deps }) =>
      decideExport(deps, { requestId, decision: 'decline', reason: why }, context.actor),
    );
    if (context.isJson) await context.output.json(request);
    else await context.output.line('Declined.');
    return 0;
  },
});
