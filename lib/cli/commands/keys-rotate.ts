import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { printKeys } from '@/lib/cli/evidence/print-keys';

export const keysRotate = defineCommand({
  name: 'keys rotate',
  access: 'keys.change',
  summary: 'retire the signing key and make a new one; bundles signed before stay good',
  options: z.object({}),
  run: (context) => printKeys(context, { type: 'rotate' }),
});
