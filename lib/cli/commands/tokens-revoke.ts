import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { revokeToken } from '@/lib/usecases/people/tokens';

export const tokensRevoke = defineCommand({
  name: 'tokens revoke',
  access: 'people.change',
  about: (_options, [tokenId = '']) => ({ tokenId }),
  summary: 'makes an API token worthless, at once',
  options: z.object({}),
  configure: (command) => {
    command.argument('<token>', 'id as "skein tokens list" prints it');
  },
  run: (context, _options, [id = '']) =>
    withWorkspace(context, async ({ deps }) => {
      const token = await revokeToken(deps, id, context.actor);
      if (context.isJson) await context.output.json(token);
      else await context.output.line(`Token ${token.id} (${token.name}) is revoked.`);
      return 0;
    }),
});
