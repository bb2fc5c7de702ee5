import { z } from 'zod';
import { sessionList } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { listSessions } from '@/lib/server/use-cases';

const query = z.object({ everyone: z.stringbool().default(false) });

export const GET = handle(
  {
    access: 'self.read',
    summary: "One's own open sessions; everybody's with `everyone=true`, for administrators.",
    query,
    response: sessionList,
  },
  async ({ query: { everyone } }, { deps, actor, credential }) => ({
    sessions: await listSessions(deps, { everyone, current: credential }, actor),
  }),
);
