import { z } from 'zod';
import { defineCommand } from '@/lib/cli/command';
import { withWorkspace } from '@/lib/cli/with-workspace';
import { noteInput } from '@/lib/contracts/cases';
import { writeNote } from '@/lib/usecases/cases/write-case-part';

export const casesNote = defineCommand({
  name: 'cases note',
  access: 'work.discuss',
  summary: 'write a note in a case, or change one with --id',
  options: z.object({ id: z.string().optional() }),
  configure: (command) => {
    command
      .argument('<case>', 'id of the case')
      .argument('<text>', 'the note')
      .option('--id <note>', 'the note to change');
  },
  run: async (context, { id }, [caseId = '', text = '']) => {
    const note = await withWorkspace(context, ({ deps }) =>
      writeNote(deps, { caseId, ...noteInput.parse({ id, text }) }, context.actor),
    );
    if (context.isJson) await context.output.json(note);
    else await context.output.line(note.id);
    return 0;
  },
});
