import { caseListQuery, casePage, caseSummary, newCase } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { createCase, listCases } from '@/lib/server/use-cases';

export const GET = handle(
  { access: 'work.read', query: caseListQuery, response: casePage },
  ({ query }, { deps, actor }) => listCases(deps, query, actor),
);

export const POST = handle(
  { access: 'work.change', body: newCase, response: caseSummary },
  ({ body }, { deps, actor }) => createCase(deps, body, actor),
);
