import { z } from 'zod';
import { erasureDecision, erasureRequest } from '@/lib/contracts/erasure';
import { handle } from '@/lib/server/handle';
import { decideErasure } from '@/lib/server/use-cases';

const params = z.object({ requestId: z.string() });

export const POST = handle(
  {
    access: 'erasure.approve',
    summary: 'A second person approves or refuses an erasure; approved, it is carried out at once.',
    params,
    body: erasureDecision,
    response: erasureRequest,
  },
  ({ params: { requestId }, body }, { deps, actor }) => decideErasure(deps, { requestId, ...body }, actor),
);
