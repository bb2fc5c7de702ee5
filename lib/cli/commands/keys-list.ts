import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { printKeys } from '@/lib/cli/evidence/print-keys';

export const keysList = defineCommand({
  name: 'keys list',
  access: null,
  summary: 'the keys that sign evidence bundles; makes the first one',
  options: z.object({}),
  run: (context) => printKeys(context, { type: 'list' }),
});
