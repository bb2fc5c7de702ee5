import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { findPerson } from '@/lib/cli/people/find-person';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { changePerson } from '@/lib/usecases/people/manage-people';

/** `people disable` and `people enable`: whether a person may sign in. */
export const standingCommand = (words: {
  name: string;
  summary: string;
  isDisabled: boolean;
  /** What is true of the person afterwards, behind what they sign in with. */
  done: string;
}) =>
  defineCommand({
    name: words.name,
    access: 'people.change',
    about: (_options, [login = '']) => ({ personId: login }),
    summary: words.summary,
    options: z.object({}),
    configure: (command) => {
      command.argument('<login>', 'what they sign in with');
    },
    run: (context, _options, [login = '']) =>
      withWorkspace(context, async ({ deps }) => {
        const { isDisabled } = words;
        const person = await changePerson(deps, await findPerson(deps, login), { isDisabled });
        if (context.isJson) await context.output.json(person);
        else await context.output.line(`${person.login} ${words.done}`);
        return 0;
      }),
  });
