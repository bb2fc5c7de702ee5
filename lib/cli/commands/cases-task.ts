import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { taskInput, taskStates } from '@/lib/contracts/cases';
import { writeTask } from '@/lib/usecases/cases/write-case-part';

const day = z.iso.date().transform((text) => Date.parse(`${text}T00:00:00Z`));

export const casesTask = defineCommand({
  name: 'cases task',
  access: 'work.change',
  summary: 'set a task in a case, or change one with --id',
  options: z.object({
    id: z.string().optional(),
    state: z.enum(taskStates).default('open'),
    for: z.string().nullable().default(null),
    due: day.nullable().default(null),
  }),
  configure: (command) => {
    command
      .argument('<case>', 'id of the case')
      .argument('<text>', 'what is to be done')
      .option('--id <task>', 'the task to change')
      .option('--state <state>', taskStates.join(', '), 'open')
      .option('--for <person>', 'id of who is to do it')
      .option('--due <day>', 'YYYY-MM-DD, UTC');
  },
  run: async (context, { id, state, due, for: assigneeId }, [caseId = '', text = '']) => {
    const task = await withWorkspace(context, ({ deps }) =>
      writeTask(
        deps,
        { caseId, ...taskInput.parse({ id, text, state, assigneeId, dueAt: due }) },
        context.actor,
      ),
    );
    if (context.isJson) await context.output.json(task);
    else await context.output.line(task.id);
    return 0;
  },
});
