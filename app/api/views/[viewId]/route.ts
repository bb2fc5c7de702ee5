import { z } from 'zod';
import { openedView, saved, viewChange } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { withEtag } from '@/lib/server/preconditions';
import { changeView, openView, removeView } from '@/lib/server/use-cases';

const params = z.object({ viewId: z.string() });
const query = z.object({ revision: z.coerce.number().int().positive().optional() });

export const GET = handle(
  {
    access: 'work.read',
    etag: true,
    response: openedView,
    summary: 'The view with its content, and its ETag.',
    params,
    query,
  },
  async ({ params: { viewId }, query: { revision } }, { deps, actor }) => {
    const opened = await openView(deps, { viewId, revision }, actor);
    return withEtag(opened, opened.view.version);
  },
);

export const PATCH = handle(
  {
    access: 'work.change',
    ifMatch: true,
    summary: 'Changes a view: name, folder, tags, who may see it.',
    params,
    body: viewChange,
    response: saved,
  },
  ({ params: { viewId }, body, expected }, { deps, actor }) =>
    changeView(deps, { viewId, expected, ...body }, actor),
);

export const DELETE = handle(
  {
    access: 'work.change',
    ifMatch: true,
    summary: 'Removes a view.',
    params,
    response: z.object({ removed: z.string() }),
  },
  ({ params: { viewId }, expected }, { deps, actor }) => removeView(deps, { viewId, expected }, actor),
);
