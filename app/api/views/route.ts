import { newView, viewListQuery, viewPage } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { requestKey, withEtag } from '@/lib/server/preconditions';
import { createView, listViews } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'work.read', query: viewListQuery, response: viewPage },
  ({ query }, { deps, actor }) => listViews(deps, query, actor),
);

/** Saves a canvas as a new view; with an Idempotency-Key, one however often it is sent. */
export const POST = handle(
  { access: 'work.change', body: newView },
  async ({ body }, { deps, actor, request }) => {
    const view = await createView(deps, body, actor, requestKey(request));
    return withEtag(view, view.version);
  },
);
