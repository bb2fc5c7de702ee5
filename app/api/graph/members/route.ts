import { membersPage, membersRequest } from '@/lib/contracts/graph';
import { handle } from '@/lib/server/handle';
import { listAggregateMembers } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'facts.read',
    pace: 'expand',
    summary: 'What an aggregate on the canvas stands for, page by page. Changes nothing.',
    body: membersRequest,
    response: membersPage,
  },
  ({ body }, { deps }) => listAggregateMembers(deps, body),
);
