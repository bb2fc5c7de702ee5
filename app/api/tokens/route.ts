import { z } from 'zod';
import { madeToken, newToken, tokenList } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { createToken, listTokens } from '@/lib/server/use-cases';

const query = z.object({ everyone: z.stringbool().default(false) });

export const GET = handle(
  {
    access: 'self.read',
    summary: "One's own tokens; everybody's with `everyone=true`, for administrators.",
    query,
    response: tokenList,
  },
  async ({ query: { everyone } }, { deps, actor }) => ({
    tokens: await listTokens(deps, actor, everyone && actor.role === 'admin'),
  }),
);

export const POST = handle(
  {
    access: 'self.change',
    summary: 'Makes a token. Its secret is in this answer and nowhere else.',
    body: newToken,
    response: madeToken,
  },
  ({ body }, { deps, actor }) => createToken(deps, body, actor),
);
