import { z } from 'zod';
import { operatorDetail } from '@/lib/contracts/operator-detail';
import { handle } from '@/lib/server/handle';
import { getOperator } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'An operator with what is attributed to it.',
    params: z.object({ operatorId: z.string() }),
    response: operatorDetail,
  },
  ({ params }, { deps }) => getOperator(deps, params),
);
