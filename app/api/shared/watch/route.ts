import { z } from 'zod';
import { openSharedRequest } from '@/lib/contracts/shares';
import { handle } from '@/lib/server/handle';
import { watchShared } from '@/lib/server/use-cases';

/** Whether a link that is open is still in force. */
export const POST = handle(
  { access: 'public', body: openSharedRequest, response: z.object({ isOpen: z.literal(true) }) },
  ({ body }, { deps }) => watchShared(deps, body),
);
