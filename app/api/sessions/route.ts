import { z } from 'zod';
import { sessionList } from '@/lib/contracts/people';
import { handle } from '@/lib/server/handle';
import { signOut } from '@/lib/server/sign-out';
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

export const DELETE = handle(
  {
    access: 'self.change',
    media: [],
    summary: "Signs out everywhere: every session of one's own ends, this one too.",
  },
  (_input, { deps, actor, request }) => signOut(deps, { userId: actor.id }, request.headers.get('host')),
);
