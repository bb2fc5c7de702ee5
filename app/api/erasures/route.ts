import { erasureList, erasureRequest, newErasure } from '@/lib/contracts/erasure';
import { handle } from '@/lib/server/handle';
import { listErasures, requestErasure } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'erasure.read',
    summary: 'Requests to erase accounts, and what became of them.',
    response: erasureList,
  },
  (_input, { deps }) => listErasures(deps),
);

export const POST = handle(
  {
    access: 'erasure.request',
    summary: 'Asks for the erasure of accounts; somebody else decides.',
    body: newErasure,
    response: erasureRequest,
  },
  ({ body }, { deps, actor }) => requestErasure(deps, body, actor),
);
