import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findRunningInstance } from '@/lib/cli/services/running-instance';
import { serve } from '@/lib/cli/services/serve';
import { signInAddress } from '@/lib/cli/services/sign-in-address';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { AppError } from '@/lib/domain/errors';
import { endMachineLinks, makeMachineLink } from '@/lib/usecases/people/links';

export const up = defineCommand({
  name: 'up',
  access: null,
  summary: 'start the database, the worker and the web app, and print an address that signs you in',
  options: z.object({
    port: z.coerce.number().int().min(0).max(65_535).optional(),
    dev: z.boolean().default(false),
  }),
  configure: (command) => {
    command
      .option('--port <number>', 'port on 127.0.0.1; 0 for any (default: 3417, or any free one)')
      .option('--dev', 'serve the sources with reloading instead of the production build');
  },
  help: 'Runs until Ctrl-C or SIGTERM; then everything it started is stopped. Logs are in the data folder under logs/.',
  run: async (context, options) => {
    const running = await findRunningInstance(context.dataDir);
    if (running) {
      throw new AppError('conflict', {
        code: 'already_up',
        message: `Skein is already up for ${context.dataDir}: ${running.url} (process ${running.pid}).`,
        remedy:
          '"skein sessions link" prints an address that signs you in there; or stop that process first.',
        details: { url: running.url, pid: running.pid },
      });
    }
    return await withWorkspace(context, async ({ deps }) => {
      const served = await serve({
        dataDir: context.dataDir,
        port: options.port,
        isDev: options.dev,
        isTeam: false,
        signal: context.signal,
        note: context.progress.note,
      });
      try {
        const address = signInAddress(served.url, await makeMachineLink(deps));
        if (context.isJson) await context.output.json({ url: address, origin: served.url, pid: process.pid });
        else await context.output.line(address);
        await served.untilStopped();
      } finally {
        context.progress.note('Stopping …');
        await served.stop();
        await endMachineLinks(deps);
      }
      return 0;
    });
  },
});
