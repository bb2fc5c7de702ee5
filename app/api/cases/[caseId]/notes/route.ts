import { z } from 'zod';
import { caseNote, noteInput, removedParts } from '@/lib/contracts/cases';
import { handle } from '@/lib/server/handle';
import { removeFromCase, writeNote } from '@/lib/server/use-cases';

const params = z.object({ caseId: z.string() });

export const POST = handle(
  {
    access: 'work.discuss',
    summary: 'Writes a note; with an id, changes it.',
    params,
    body: noteInput,
    response: caseNote,
  },
  ({ params: { caseId }, body }, { deps, actor }) => writeNote(deps, { caseId, ...body }, actor),
);

export const DELETE = handle(
  {
    access: 'work.change',
    summary: 'Removes notes from a case.',
    params,
    body: removedParts,
    response: z.object({ removed: z.int() }),
  },
  ({ params: { caseId }, body }, { deps, actor }) =>
    removeFromCase(deps, { caseId, kind: 'note', ...body }, actor),
);
