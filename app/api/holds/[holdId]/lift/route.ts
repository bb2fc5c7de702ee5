import { z } from 'zod';
import { holdLift, legalHold } from '@/lib/contracts/holds';
import { handle } from '@/lib/server/handle';
import { liftHold } from '@/lib/server/use-cases';

const params = z.object({ holdId: z.string() });

export const POST = handle(
  {
    access: 'erasure.request',
    summary: 'Lifts a legal hold, with a reason. The hold stays on record.',
    params,
    body: holdLift,
    response: legalHold,
  },
  ({ params: { holdId }, body }, { deps, actor }) => liftHold(deps, { holdId, ...body }, actor),
);
