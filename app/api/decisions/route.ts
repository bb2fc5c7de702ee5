import { decideLinkRequest, decisionListQuery, decisionPage, pairDecision } from '@/lib/contracts/decisions';
import { handle } from '@/lib/server/handle';
import { decideLink, listDecisions } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Decisions about pairs of accounts, newest first.',
    query: decisionListQuery,
    response: decisionPage,
  },
  ({ query }, { deps }) => listDecisions(deps, query),
);

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Decides that two accounts are, or are not, run by the same hand.',
    body: decideLinkRequest,
    response: pairDecision,
  },
  ({ body }, { deps, actor }) => decideLink(deps, body, actor),
);
