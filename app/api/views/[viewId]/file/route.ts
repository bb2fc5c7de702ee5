import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { contentDisposition } from '@/lib/server/stream-csv';
import { exportView } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'exports.make',
    pace: 'export',
    summary: 'The view as a file, to keep or to give to another Skein.',
    media: ['application/json'],
    params: z.object({ viewId: z.string() }),
  },
  async ({ params: { viewId } }, { deps, actor }) =>
    Response.json(await exportView(deps, { viewId }, actor), {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': contentDisposition(`${viewId}.skein-view.json`),
      },
    }),
);
