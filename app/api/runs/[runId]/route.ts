import { z } from 'zod';
import { handle } from '@/lib/server/handle';
import { deleteRun } from '@/lib/server/use-cases';

const params = z.object({ runId: z.string() });

export const DELETE = handle(
  {
    access: 'runs.change',
    summary: 'Deletes a run and its findings; never the current one.',
    params,
    response: z.object({ runId: z.string() }),
  },
  ({ params: { runId } }, { deps }) => deleteRun(deps, { runId }),
);
