import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { revokeSession } from '@/lib/usecases/people/list-sessions';

export const sessionsEnd = defineCommand({
  name: 'sessions end',
  access: 'people.change',
  about: (_options, [sessionId = '']) => ({ sessionId }),
  summary: 'signs a browser out, at once',
  options: z.object({}),
  configure: (command) => {
    command.argument('<session>', 'id as "skein sessions list" prints it');
  },
  run: (context, _options, [id = '']) =>
    withWorkspace(context, async ({ deps }) => {
      await revokeSession(deps, id, context.actor);
      if (context.isJson) await context.output.json({ ended: id });
      else await context.output.line(`Session ${id} has ended.`);
      return 0;
    }),
});
