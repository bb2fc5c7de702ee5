import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { formatTime } from '@/lib/cli/format-time';
import { formatTable } from '@/lib/cli/table';
import { withWorkspace } from '@/lib/cli/with-workspace';
import type { TokenSummary } from '@/lib/contracts/people';
import { listTokens } from '@/lib/usecases/people/tokens';

const columns = [
  { title: 'Token', value: (token: TokenSummary) => token.id },
  { title: 'Name', value: (token: TokenSummary) => token.name },
  { title: 'Person', value: (token: TokenSummary) => token.userId },
  { title: 'May', value: (token: TokenSummary) => token.scopes.join(' ') },
  { title: 'Last used (UTC)', value: (token: TokenSummary) => formatTime(token.lastUsedAt) },
  { title: 'Until (UTC)', value: (token: TokenSummary) => formatTime(token.expiresAt) },
  { title: 'Revoked (UTC)', value: (token: TokenSummary) => formatTime(token.revokedAt) },
];

export const tokensList = defineCommand({
  name: 'tokens list',
  access: 'people.read',
  summary: "everybody's API tokens, without their secrets",
  options: z.object({}),
  run: (context) =>
    withWorkspace(context, async ({ deps }) => {
      const tokens = await listTokens(deps, context.actor, true);
      if (context.isJson) await context.output.json({ tokens });
      else await context.output.line(formatTable(columns, tokens));
      return 0;
    }),
});
