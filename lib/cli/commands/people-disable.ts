import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findPerson } from '@/lib/cli/people/find-person';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { changePerson } from '@/lib/usecases/people/manage-people';

export const peopleDisable = defineCommand({
  name: 'people disable',
  access: 'people.change',
  about: (_options, [login = '']) => ({ personId: login }),
  summary: 'signs a person out, at once, and lets them in no more',
  options: z.object({}),
  configure: (command) => {
    command.argument('<login>', 'what they sign in with');
  },
  run: (context, _options, [login = '']) =>
    withWorkspace(context, async ({ deps }) => {
      const person = await changePerson(deps, await findPerson(deps, login), { isDisabled: true });
      if (context.isJson) await context.output.json(person);
      else await context.output.line(`${person.login} may not sign in any more.`);
      return 0;
    }),
});
