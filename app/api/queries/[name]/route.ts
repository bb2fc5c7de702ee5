import { z } from 'zod';
import { queryText } from '@/lib/contracts/query-trace';
import { handle } from '@/lib/server/handle';
import { showQuery } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'facts.read',
    summary: 'The text of a database query by its name, for whoever wants to check it.',
    params: z.object({ name: z.string().min(1).max(100) }),
    response: queryText,
  },
  ({ params }, { deps }) => showQuery(deps, params),
);
