import { Readable } from 'node:stream';
import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { contentDisposition } from '@/lib/server/stream-csv';
import { reasonFormats, writeReasonFiles } from '@/lib/server/use-cases';

const mediaTypes = { zip: 'application/zip', csv: 'text/csv; charset=utf-8' } as const;

export const GET = handle(
  {
    access: 'exports.make',
    summary:
      'The sheets of reasons of an action as a file: a page for each account in a ZIP, or one table of all as CSV.',
    media: ['application/zip', 'text/csv'],
    params: z.object({ actionId: z.string() }),
    query: z.object({ format: z.enum(reasonFormats).default('zip') }),
  },
  async ({ params, query }, { deps }) => {
    const { name, content } = await writeReasonFiles(deps, { ...params, ...query });
    return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': mediaTypes[query.format],
        'content-disposition': contentDisposition(name),
        'cache-control': 'no-store',
      },
    });
  },
);
