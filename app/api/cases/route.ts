import { caseListQuery, casePage, caseSummary, newCase } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { createCase, listCases } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Cases that the asking person may see, page by page.',
    query: caseListQuery,
    response: casePage,
  },
  ({ query }, { deps, actor }) => listCases(deps, query, actor),
);

export const POST = handle(
  { access: 'work.change', summary: 'Opens a case.', body: newCase, response: caseSummary },
  ({ body }, { deps, actor }) => createCase(deps, body, actor),
);
