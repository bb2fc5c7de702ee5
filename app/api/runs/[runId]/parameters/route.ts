import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { contentDisposition } from '@/lib/server/stream-csv';
import { getRun } from '@/lib/server/use-cases';

const params = z.object({ runId: z.string() });

export const GET = handle(
  {
    access: 'runs.read',
    summary: 'The parameters of a run as the file that `skein link --parameters` takes.',
    media: ['application/json'],
    params,
  },
  async ({ params: { runId } }, { deps }) => {
    const { parameters } = await getRun(deps, { runId });
    return new Response(`${JSON.stringify(parameters, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': contentDisposition(`skein-parameters-${runId}.json`),
        'cache-control': 'no-store',
      },
    });
  },
);
