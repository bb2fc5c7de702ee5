import { z } from 'zod';
import { caseChange, caseDetail, caseSummary } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { getCase, updateCase } from '@/lib/server/use-cases';

const params = z.object({ caseId: z.string() });

export const GET = handle(
  {
    access: 'work.read',
    summary: 'A case with its first notes, tasks and items.',
    params,
    response: caseDetail,
  },
  ({ params: { caseId } }, { deps, actor }) => getCase(deps, { caseId }, actor),
);

export const PATCH = handle(
  {
    access: 'work.change',
    summary: 'Changes a case: title, state, who may see it.',
    params,
    body: caseChange,
    response: caseSummary,
  },
  ({ params: { caseId }, body }, { deps, actor }) => updateCase(deps, { caseId, ...body }, actor),
);
