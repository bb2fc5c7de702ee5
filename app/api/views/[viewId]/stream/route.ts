import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { streamView } from '@/lib/server/stream-view';
import { listComments } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    isLimited: true,
    summary:
      'Server-sent events while a view is open: who else has it open, comments as they are written, and the end when it may no longer be seen.',
    media: ['text/event-stream'],
    params: z.object({ viewId: z.string() }),
    query: z.object({
      /** `seq` of the comments at hand; a reconnecting reader sends Last-Event-ID instead. */
      after: z.coerce.number().int().nonnegative().default(0),
    }),
  },
  async ({ params: { viewId }, query }, { deps, actor, credential = '', signal, request }) => {
    await listComments(deps, { viewId }, actor);
    const last = Number(request.headers.get('last-event-id') ?? Number.NaN);
    const after = Number.isSafeInteger(last) ? last : query.after;
    return streamView(deps, { viewId, after, actor, credential }, signal);
  },
);
