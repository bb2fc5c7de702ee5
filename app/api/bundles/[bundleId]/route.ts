import { Readable } from 'node:stream';
import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { contentDisposition } from '@/lib/server/stream-csv';
import { getBundleFile } from '@/lib/server/use-cases';

const params = z.object({ bundleId: z.string().regex(/^e_[0-9a-z]+$/) });

export const GET = handle(
  {
    access: 'exports.read',
    pace: 'export',
    summary: 'Downloads a bundle.',
    media: ['application/zip'],
    params,
  },
  async ({ params: { bundleId } }, { deps }) => {
    const { bytes, stream } = await getBundleFile(deps, { bundleId });
    return new Response(Readable.toWeb(stream()) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(bytes),
        'content-disposition': contentDisposition(`${bundleId}.zip`),
        'cache-control': 'no-store',
      },
    });
  },
);
