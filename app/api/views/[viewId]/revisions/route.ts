import { z } from 'zod';
import { partPageQuery } from '@/lib/contracts/cases';
import { revisionPage } from '@/lib/contracts/views';
import { handle } from '@/lib/server/handle';
import { listViewRevisions } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Saved versions of a view, newest first.',
    params: z.object({ viewId: z.string() }),
    query: partPageQuery,
    response: revisionPage,
  },
  ({ params: { viewId }, query }, { deps, actor }) => listViewRevisions(deps, { viewId, ...query }, actor),
);
