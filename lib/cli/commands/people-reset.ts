import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findPerson } from '@/lib/cli/people/find-person';
import { printLink } from '@/lib/cli/people/print-link';
import { teamAddress } from '@/lib/cli/people/team-address';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { resetPerson } from '@/lib/usecases/people/manage-people';

export const peopleReset = defineCommand({
  name: 'people reset',
  access: 'people.change',
  about: (_options, [login = '']) => ({ personId: login }),
  summary:
    'takes password, authenticator and sessions away from a person and prints the address for a new password, once',
  options: z.object({}),
  configure: (command) => {
    command.argument('<login>', 'what they sign in with');
  },
  run: async (context, _options, [login = '']) => {
    const base = await teamAddress(context.dataDir, context.environment.publicUrl);
    await withWorkspace(context, async ({ deps }) =>
      printLink(context, base, await resetPerson(deps, await findPerson(deps, login), context.actor)),
    );
    return 0;
  },
});
