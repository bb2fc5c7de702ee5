import { z } from 'zod';
import { attributionSubject, ladderMove, ladderView } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { moveLadder } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Moves a subject up or down the ladder of attribution.',
    body: z.object({ subject: attributionSubject, move: ladderMove }),
    response: ladderView,
  },
  ({ body }, { deps, actor }) => moveLadder(deps, body, actor),
);
