import { z } from 'zod';
import { eventPage, partPageQuery } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { listCaseParts } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'The timeline of a case, the newest first.',
    params: z.object({ caseId: z.string() }),
    query: partPageQuery,
    response: eventPage,
  },
  ({ params: { caseId }, query }, { deps, actor }) =>
    listCaseParts(deps, { caseId, kind: 'event', ...query }, actor),
);
