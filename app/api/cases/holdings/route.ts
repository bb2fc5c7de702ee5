import { caseHoldings, holdingsRequest } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { listHoldings } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'work.read',
    summary:
      'Which of the named things are in which case. A POST because the list may be long; changes nothing.',
    body: holdingsRequest,
    response: caseHoldings,
  },
  ({ body }, { deps, actor }) => listHoldings(deps, body, actor),
);
