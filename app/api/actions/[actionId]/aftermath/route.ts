import { z } from 'zod';
import { actionAftermath } from '@/lib/contracts/actions';
import { handle } from '@/lib/server/handle';
import { getActionAftermath } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'What the accounts of an action did afterwards.',
    params: z.object({ actionId: z.string() }),
    response: actionAftermath,
  },
  ({ params }, { deps }) => getActionAftermath(deps, params),
);
