import { z } from 'zod';
import { itemPage, newItems, partPageQuery, removedParts } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { addToCase, listCaseParts, removeFromCase } from '@/lib/server/use-cases';

const params = z.object({ caseId: z.string() });

export const GET = handle(
  { access: 'work.read', params, query: partPageQuery, response: itemPage },
  ({ params: { caseId }, query }, { deps, actor }) =>
    listCaseParts(deps, { caseId, kind: 'item', ...query }, actor),
);

export const POST = handle(
  {
    access: 'work.change',
    params,
    body: newItems,
    response: z.object({ added: z.int(), known: z.int() }),
  },
  ({ params: { caseId }, body }, { deps, actor }) => addToCase(deps, { caseId, ...body }, actor),
);

export const DELETE = handle(
  { access: 'work.change', params, body: removedParts, response: z.object({ removed: z.int() }) },
  ({ params: { caseId }, body }, { deps, actor }) =>
    removeFromCase(deps, { caseId, kind: 'item', ...body }, actor),
);
