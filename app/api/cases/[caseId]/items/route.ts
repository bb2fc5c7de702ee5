import { z } from 'zod';
import { itemPage, newItems, partPageQuery, removedParts } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { addToCase, listCaseParts, removeFromCase } from '@/lib/server/use-cases';

const params = z.object({ caseId: z.string() });

export const GET = handle(
  {
    access: 'work.read',
    summary: 'What is tagged or pinned in a case, page by page.',
    params,
    query: partPageQuery,
    response: itemPage,
  },
  ({ params: { caseId }, query }, { deps, actor }) =>
    listCaseParts(deps, { caseId, kind: 'item', ...query }, actor),
);

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Puts things into a case.',
    params,
    body: newItems,
    response: z.object({ added: z.int(), known: z.int() }),
  },
  ({ params: { caseId }, body }, { deps, actor }) => addToCase(deps, { caseId, ...body }, actor),
);

export const DELETE = handle(
  {
    access: 'work.change',
    summary: 'Takes things out of a case.',
    params,
    body: removedParts,
    response: z.object({ removed: z.int() }),
  },
  ({ params: { caseId }, body }, { deps, actor }) =>
    removeFromCase(deps, { caseId, kind: 'item', ...body }, actor),
);
