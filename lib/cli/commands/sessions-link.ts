import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findRunningInstance } from '@/lib/cli/services/running-instance';
import { signInAddress } from '@/lib/cli/services/sign-in-address';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { AppError } from '@/lib/domain/errors';
import { makeMachineLink } from '@/lib/usecases/people/links';

export const sessionsLink = defineCommand({
  name: 'sessions link',
  access: 'people.change',
  summary: 'a new address that signs a browser in to the Skein that is up; earlier ones are worthless',
  options: z.object({}),
  run: async (context) => {
    const running = await findRunningInstance(context.dataDir);
    if (!running || running.isTeam) {
      throw new AppError('conflict', {
        code: running ? 'team_mode' : 'not_up',
        message: running ? 'This Skein is up for a team.' : `No Skein is up for ${context.dataDir}.`,
        remedy: running
          ? 'People sign in by name; "skein people reset LOGIN" prints a link for a new password.'
          : 'Run "skein up".',
      });
    }
    return await withWorkspace(context, async ({ deps }) => {
      const address = signInAddress(running.url, await makeMachineLink(deps));
      if (context.isJson) await context.output.json({ url: address });
      else await context.output.line(address);
      return 0;
    });
  },
});
