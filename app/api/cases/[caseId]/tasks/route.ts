import { z } from 'zod';
import { caseTask, removedParts, taskInput } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { removeFromCase, writeTask } from '@/lib/server/use-cases';

const params = z.object({ caseId: z.string() });

export const POST = handle(
  {
    access: 'work.change',
    summary: 'Sets a task; with an id, changes it.',
    params,
    body: taskInput,
    response: caseTask,
  },
  ({ params: { caseId }, body }, { deps, actor }) => writeTask(deps, { caseId, ...body }, actor),
);

export const DELETE = handle(
  {
    access: 'work.change',
    summary: 'Removes tasks from a case.',
    params,
    body: removedParts,
    response: z.object({ removed: z.int() }),
  },
  ({ params: { caseId }, body }, { deps, actor }) =>
    removeFromCase(deps, { caseId, kind: 'task', ...body }, actor),
);
