import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { deleteRun } from '@/lib/server/use-cases';

const params = z.object({ runId: z.string() });

export const DELETE = handle(
  { access: 'runs.change', params, response: z.object({ runId: z.string() }) },
  ({ params: { runId } }, { deps }) => deleteRun(deps, { runId }),
);
