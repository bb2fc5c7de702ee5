import { z } from 'zod';
import { operatorDraft, operatorRecord } from '@/lib/contracts/attribution';
import { handle } from '@/lib/server/handle';
import { listOperators, saveOperator } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'work.read',
    summary: 'Operators on file.',
    query: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(500) }),
    response: z.array(operatorRecord),
  },
  ({ query }, { deps }) => listOperators(deps, query),
);

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Files an operator; with an id, changes it.',
    body: operatorDraft.extend({
      id: z.string().optional(),
      version: z.int().positive().optional(),
      reason: z.string().max(1_000).optional(),
    }),
    response: operatorRecord,
  },
  ({ body: { id, version, reason, ...draft } }, { deps, actor }) =>
    saveOperator(
      deps,
      { ...draft, ...(id && { id }), ...(version && { version }), ...(reason && { reason }) },
      actor,
    ),
);
