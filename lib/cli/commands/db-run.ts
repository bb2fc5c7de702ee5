import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { assertEmbedded } from '@/lib/cli/db/assert-embedded';
import { withWorkspace } from '@/lib/cli/with-workspace';

export const dbRun = defineCommand({
  name: 'db run',
  access: null,
  summary: 'run the database in this terminal until Ctrl-C',
  options: z.object({}),
  run: async (context) => {
    assertEmbedded(context);
    await withWorkspace(context, async ({ database }) => {
      await context.output.line(database.boltUri);
      if (context.signal.aborted) return;
      // A signal listener alone does not keep a process alive; the database's connections may all be closed.
      const alive = setInterval(() => {}, 2 ** 30);
      await new Promise((resolve) => context.signal.addEventListener('abort', resolve, { once: true }));
      clearInterval(alive);
    });
    return 0;
  },
});
