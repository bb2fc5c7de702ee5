import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseOptions } from '@/lib/cli/parse-options';
import { findPerson } from '@/lib/cli/people/find-person';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { roles } from '@/lib/domain/actor';
import { changePerson } from '@/lib/usecases/people/manage-people';

export const peopleRole = defineCommand({
  name: 'people role',
  access: 'people.change',
  about: (_options, [login = '']) => ({ personId: login }),
  summary: 'changes what a person may do; they sign in anew',
  options: z.object({}),
  configure: (command) => {
    command.argument('<login>', 'what they sign in with').argument('<role>', roles.join(', '));
  },
  run: async (context, _options, [login = '', wanted = '']) => {
    const { role } = parseOptions(z.object({ role: z.enum(roles) }), { role: wanted });
    return await withWorkspace(context, async ({ deps }) => {
      const person = await changePerson(deps, await findPerson(deps, login), { role });
      if (context.isJson) await context.output.json(person);
      else await context.output.line(`${person.login} has the role ${person.role}.`);
      return 0;
    });
  },
});
