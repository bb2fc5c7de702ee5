import { z } from 'zod';
import { importTable } from '@/lib/contracts/jobs';
import { handle } from '@/lib/server/handle';
import { streamRejects } from '@/lib/server/stream-rejects';
import { getBatch } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'rows.read',
    summary: 'Rows of one table that an import has refused, with the reason of each.',
    media: ['text/csv'],
    params: z.object({ batchId: z.string(), table: importTable }),
  },
  async ({ params }, { deps }) => streamRejects(deps, await getBatch(deps, params), params.table),
);
