import { holdList, legalHold, newHold } from '@/lib/contracts/holds';
import { handle } from '@/lib/server/handle';
import { listHolds, placeHold } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'erasure.read',
    summary: 'Legal holds, those in force first.',
    response: holdList,
  },
  (_input, { deps }) => listHolds(deps),
);

export const POST = handle(
  {
    access: 'erasure.request',
    summary: 'Holds an account, or a case with its accounts: nothing of it is erased or goes by age.',
    body: newHold,
    response: legalHold,
  },
  ({ body }, { deps, actor }) => placeHold(deps, body, actor),
);
