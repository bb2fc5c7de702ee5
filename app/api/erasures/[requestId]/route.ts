import { z } from 'zod';
import { erasureRequest } from '@/lib/contracts/erasure';
import { handle } from '@/lib/server/handle';
import { getErasure } from '@/lib/server/use-cases';

const params = z.object({ requestId: z.string() });

export const GET = handle(
  {
    access: 'erasure.read',
    summary: 'A request to erase accounts. Once it is done it names no account.',
    params,
    response: erasureRequest,
  },
  ({ params: { requestId } }, { deps }) => getErasure(deps, { requestId }),
);
