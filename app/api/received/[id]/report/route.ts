import { z } from 'zod';
import { receivedId } from '@/lib/contracts/received';
import { handle } from '@/lib/server/handle';
import { contentDisposition } from '@/lib/server/stream-csv';
import { getReceivedReport } from '@/lib/server/use-cases';

const params = z.object({ id: receivedId });

export const GET = handle(
  {
    access: 'exports.read',
    summary: 'The report inside a received bundle, as PDF.',
    media: ['application/pdf'],
    params,
  },
  async ({ params: { id } }, { deps }) => {
    const report = await getReceivedReport(deps, { id });
    return new Response(Buffer.from(report), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': contentDisposition(`received-${id.slice(0, 12)}.pdf`),
        'cache-control': 'no-store',
      },
    });
  },
);
