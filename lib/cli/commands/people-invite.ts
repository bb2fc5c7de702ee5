import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseOptions } from '@/lib/cli/parse-options';
import { printLink } from '@/lib/cli/people/print-link';
import { teamAddress } from '@/lib/cli/people/team-address';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { invitation } from '@/lib/contracts/people';
import { roles } from '@/lib/domain/actor';
import { invitePerson } from '@/lib/usecases/people/manage-people';

export const peopleInvite = defineCommand({
  name: 'people invite',
  access: 'people.change',
  about: (_options, [login = '']) => ({ personId: login }),
  summary: 'adds a colleague and prints the address by which they choose a password, once',
  options: z.object({ name: z.string().optional(), role: z.enum(roles) }),
  configure: (command) => {
    command
      .argument('<login>', 'what they will sign in with')
      .option('--name <name>', 'as shown beside what they write (default: the login)')
      .option('--role <role>', roles.join(', '), 'analyst');
  },
  run: async (context, { name, role }, [login = '']) => {
    const base = await teamAddress(context.dataDir, context.environment.publicUrl);
    const input = parseOptions(invitation, { login, name: name ?? login, role });
    await withWorkspace(context, async ({ deps }) =>
      printLink(context, base, await invitePerson(deps, input)),
    );
    return 0;
  },
});
