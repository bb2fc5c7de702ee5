import { newView, viewListQuery, viewPage, viewSummary } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { withEtag } from '@/lib/server/preconditions';
import { createView, listViews } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Views that the asking person may see, page by page.',
    query: viewListQuery,
    response: viewPage,
  },
  ({ query }, { deps, actor }) => listViews(deps, query, actor),
);

export const POST = handle(
  {
    access: 'work.change',
    etag: true,
    idempotencyKey: true,
    response: viewSummary,
    summary: 'Saves a canvas as a new view; with an Idempotency-Key, one however often it is sent.',
    body: newView,
  },
  async ({ body, requestKey }, { deps, actor }) => {
    const view = await createView(deps, body, actor, requestKey);
    return withEtag(view, view.version);
  },
);
