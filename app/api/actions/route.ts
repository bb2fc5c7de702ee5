import { z } from 'zod';
import { actionChoice, actionRecord } from '@/lib/contracts/actions';
import { handle } from '@/lib/server/handle';
import { listActions, recordAction } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Actions taken, newest first.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
    response: z.array(actionRecord),
  },
  ({ query }, { deps }) => listActions(deps, query),
);

export const POST = handle(
  {
    access: 'work.lead',
    summary: 'Records that an action was taken on a choice of accounts.',
    body: z.object({ choice: actionChoice, note: z.string().max(5_000) }),
    response: actionRecord,
  },
  ({ body }, { deps, actor }) => recordAction(deps, body, actor),
);
