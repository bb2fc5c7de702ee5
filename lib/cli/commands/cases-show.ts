import { z } from 'zod';
import { describeCase } from '@/lib/cli/cases/describe-case';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { getCase } from '@/lib/usecases/cases/get-case';
import { listCaseParts } from '@/lib/usecases/cases/list-case-parts';

export const casesShow = defineCommand({
  name: 'cases show',
  access: 'work.read',
  summary: 'one case: accounts and pins, tasks, notes, timeline',
  options: z.object({ limit: z.coerce.number().int().min(1).max(500) }),
  configure: (command) => {
    command
      .argument('<case>', 'id as "skein cases list" prints it')
      .option('--limit <count>', 'at most this many events of the timeline', '200');
  },
  run: async (context, { limit }, [caseId = '']) => {
    const detail = await withWorkspace(context, async ({ deps }) => ({
      ...(await getCase(deps, { caseId }, context.actor)),
      events: await listCaseParts(deps, { caseId, kind: 'event', offset: 0, limit }, context.actor),
    }));
    if (context.isJson) await context.output.json(detail);
    else await context.output.line(describeCase(detail));
    return 0;
  },
});
