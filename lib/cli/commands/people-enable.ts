import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findPerson } from '@/lib/cli/people/find-person';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { changePerson } from '@/lib/usecases/people/manage-people';

export const peopleEnable = defineCommand({
  name: 'people enable',
  access: 'people.change',
  about: (_options, [login = '']) => ({ personId: login }),
  summary: 'lets a person in again',
  options: z.object({}),
  configure: (command) => {
    command.argument('<login>', 'what they sign in with');
  },
  run: (context, _options, [login = '']) =>
    withWorkspace(context, async ({ deps }) => {
      const person = await changePerson(deps, await findPerson(deps, login), { isDisabled: false });
      if (context.isJson) await context.output.json(person);
      else await context.output.line(`${person.login} may sign in again.`);
      return 0;
    }),
});
