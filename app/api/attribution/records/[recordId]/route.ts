import { z } from 'zod';
import { recordVersion } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { listRecordHistory } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Every version of one record of attribution, newest first.',
    params: z.object({ recordId: z.string() }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    response: z.array(recordVersion),
  },
  ({ params, query }, { deps }) => listRecordHistory(deps, { id: params.recordId, limit: query.limit }),
);
