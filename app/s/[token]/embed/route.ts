import { z } from 'zod';
import { embedPage } from '@/lib/server/embed-page';
import { countGuestTry } from '@/lib/server/guest-limit';
import { handle } from '@/lib/server/handle';
import { embedShared } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'public',
    summary: 'The picture of a link, for a frame on one of the sites the link allows.',
    media: ['text/html'],
    params: z.object({ token: z.string() }),
  },
  async ({ params }, { deps, request }) => {
    countGuestTry(request, deps.clock.now());
    return embedPage(await embedShared(deps, params));
  },
);
