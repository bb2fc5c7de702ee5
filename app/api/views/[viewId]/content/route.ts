import { z } from 'zod';
import { contentInput, saved } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { withEtag } from '@/lib/server/preconditions';
import { saveView } from '@/lib/server/use-cases';

export const PUT = handle(
  {
    access: 'work.change',
    summary: 'Saves a new version on the one that If-Match names; 412 when there is a newer one.',
    ifMatch: true,
    idempotencyKey: true,
    response: saved,
    etag: true,
    params: z.object({ viewId: z.string() }),
    body: contentInput,
  },
  async ({ params, body, expected, requestKey }, { deps, actor }) => {
    const done = await saveView(deps, { ...params, ...body, expected, requestKey }, actor);
    return withEtag(done, done.version);
  },
);
