import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { parseOptions } from '@/lib/cli/parse-options';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { roles } from '@/lib/domain/actor';
import { getSignInRules, setSignInRules } from '@/lib/usecases/people/sign-in-rules';

const named = z.object({ roles: z.array(z.enum(roles)) });

/** `admin,lead`, or `none`. */
const listOf = (text: string): string[] =>
  text === 'none' ? [] : text.split(',').map((role) => role.trim());

export const peopleSecondFactor = defineCommand({
  name: 'people second-factor',
  access: 'people.change',
  summary: 'tells, or says, which roles must have a second factor',
  options: z.object({}),
  configure: (command) => {
    command.argument('[roles]', `of ${roles.join(', ')}, comma-separated; "none": nobody must`);
  },
  run: async (context, _options, [wanted]) => {
    const change = wanted === undefined ? undefined : parseOptions(named, { roles: listOf(wanted) });
    return await withWorkspace(context, async ({ deps }) => {
      const rules = change
        ? await setSignInRules(deps, { secondFactorRoles: change.roles })
        : await getSignInRules(deps);
      if (context.isJson) await context.output.json(rules);
      else await context.output.line(rules.secondFactorRoles.join(', ') || 'none');
      return 0;
    });
  },
});
