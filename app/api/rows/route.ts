import { z } from 'zod';
import { rowsReference } from '@/lib/contracts/explanation';
import { sourceRowPage } from '@/lib/contracts/imports';
import { handle } from '@/lib/server/handle';
import { listSourceRows } from '@/lib/server/use-cases';

const query = z
  .object({
    table: rowsReference.shape.table,
    account: z.union([z.string().transform((id) => [id]), z.array(z.string()).min(1).max(100)]),
    kind: z.string().optional(),
    value: z.string().optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .transform(({ table, account, kind, value, offset, limit }) => ({
    reference: {
      table,
      accountIds: account,
      ...(kind === undefined ? {} : { identifierKind: kind }),
      ...(value === undefined ? {} : { identifierValue: value }),
    },
    offset,
    limit,
  }));

export const GET = handle(
  {
    access: 'rows.read',
    pace: 'expand',
    summary:
      'Raw rows as they were imported. `account` may be repeated; `kind` and `value` narrow to the rows that hold one identifier.',
    query,
    response: sourceRowPage,
  },
  ({ query: page }, { deps }) => listSourceRows(deps, page),
);
