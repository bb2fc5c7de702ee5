import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findRunningInstance } from '@/lib/cli/services/running-instance';
import { serve } from '@/lib/cli/services/serve';
import { signInAddress } from '@/lib/cli/services/sign-in-address';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { AppError } from '@/lib/domain/errors';
import { endMachineLinks, makeMachineLink } from '@/lib/usecases/people/links';
import { linkPath, makeFirstLink } from '@/lib/usecases/people/password-links';
import type { Deps } from '@/lib/workspace/deps';

/**
 * What is printed: the address that signs the machine's one user in; for a team the page, or the first administrator's link
 * as long as there is none.
 */
async function firstAddress(
  deps: Deps,
  isTeam: boolean,
  url: string,
  publicUrl: string | undefined,
): Promise<string> {
  if (!isTeam) return signInAddress(url, await makeMachineLink(deps));
  const link = await makeFirstLink(deps);
  return new URL(link ? linkPath(link.secret) : '/', publicUrl ?? url).href;
}

export const up = defineCommand({
  name: 'up',
  access: null,
  summary: 'start the database, the worker and the web app, and print an address that signs you in',
  options: z.object({
    port: z.coerce.number().int().min(0).max(65_535).optional(),
    dev: z.boolean().default(false),
    team: z.boolean().default(false),
  }),
  configure: (command) => {
    command
      .option('--port <number>', 'port on 127.0.0.1; 0 for any (default: 3417, or any free one)')
      .option('--dev', 'serve the sources with reloading instead of the production build')
      .option(
        '--team',
        'for several people, who sign in by name; the first start prints a link for the administrator',
      );
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
        isTeam: options.team,
        signal: context.signal,
        note: context.progress.note,
      });
      try {
        const url = await firstAddress(deps, options.team, served.url, context.environment.publicUrl);
        if (context.isJson) await context.output.json({ url, origin: served.url, pid: process.pid });
        else await context.output.line(url);
        await served.untilStopped();
      } finally {
        context.progress.note('Stopping …');
        await served.stop();
        if (!options.team) await endMachineLinks(deps);
      }
      return 0;
    });
  },
});
