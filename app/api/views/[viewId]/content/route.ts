import { z } from 'zod';
import { contentInput } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { expectedVersion, requestKey, withEtag } from '@/lib/server/preconditions';
import { saveView } from '@/lib/server/use-cases';

/** Saves a new version on the one that If-Match names; 412 when there is a newer one. */
export const PUT = handle(
  { access: 'work.change', params: z.object({ viewId: z.string() }), body: contentInput },
  async ({ params: { viewId }, body }, { deps, actor, request }) => {
    const input = { viewId, ...body, expected: expectedVersion(request), requestKey: requestKey(request) };
    const done = await saveView(deps, input, actor);
    return withEtag(done, done.version);
  },
);
