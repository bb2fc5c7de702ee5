import { z } from 'zod';
import { openSharedRequest } from '@/lib/contracts/shares';
import { handle } from '@/lib/server/handle';
import { watchShared } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'public',
    summary: 'Whether a link that is open is still in force.',
    body: openSharedRequest,
    response: z.object({ isOpen: z.literal(true) }),
  },
  ({ body }, { deps }) => watchShared(deps, body),
);
