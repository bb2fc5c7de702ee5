import { z } from 'zod';
import { saved, viewChange } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { expectedVersion, withEtag } from '@/lib/server/preconditions';
import { changeView, openView, removeView } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string() });
const query = z.object({ revision: z.coerce.number().int().positive().optional() });

/** The view with its content, and its ETag. */
export const GET = handle(
  { access: 'work.read', params, query },
  async ({ params: { viewId }, query: { revision } }, { deps, actor }) => {
    const opened = await openView(deps, { viewId, revision }, actor);
    return withEtag(opened, opened.view.version);
  },
);

export const PATCH = handle(
  { access: 'work.change', params, body: viewChange, response: saved },
  ({ params: { viewId }, body }, { deps, actor, request }) =>
    changeView(deps, { viewId, expected: expectedVersion(request), ...body }, actor),
);

export const DELETE = handle(
  { access: 'work.change', params, response: z.object({ removed: z.string() }) },
  ({ params: { viewId } }, { deps, actor, request }) =>
    removeView(deps, { viewId, expected: expectedVersion(request) }, actor),
);
