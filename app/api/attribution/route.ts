import { attributionSubject, workbench } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { getWorkbench } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'The workbench of a subject: hypotheses, evidence, judgements, ladder.',
    query: attributionSubject,
    response: workbench,
  },
  ({ query }, { deps }) => getWorkbench(deps, query),
);
