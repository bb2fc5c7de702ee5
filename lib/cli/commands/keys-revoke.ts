import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { printKeys } from '@/lib/cli/evidence/print-keys';

export const keysRevoke = defineCommand({
  name: 'keys revoke',
  access: 'keys.change',
  summary: 'declare a key lost: bundles it signed no longer verify here',
  options: z.object({}),
  configure: (command) => {
    command.argument('<key>', 'key id, sha256:…');
  },
  run: (context, _options, [keyId = '']) => printKeys(context, { type: 'revoke', keyId }),
});
