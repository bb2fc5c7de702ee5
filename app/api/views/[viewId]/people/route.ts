import { z } from 'zod';
import { mentionablePeople } from '@/lib/contracts/comments';
import { handle } from '@/lib/server/handle';
import { listMentionable } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'People who may see the view and can be mentioned in its comments, for those who may comment.',
    params: z.object({ viewId: z.string() }),
    response: mentionablePeople,
  },
  ({ params: { viewId } }, { deps, actor }) => listMentionable(deps, { viewId }, actor),
);
