import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { revokeSession } from '@/lib/server/use-cases';

const params = z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/) });

export const DELETE = handle(
  { access: 'self.change', summary: 'Ends a session at once.', params, response: z.object({}) },
  async ({ params: { sessionId } }, { deps, actor }) => {
    await revokeSession(deps, sessionId, actor);
    return {};
  },
);
