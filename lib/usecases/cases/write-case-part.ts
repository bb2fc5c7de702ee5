import type { CaseNote, CaseTask, NoteInput, TaskInput } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { NotFoundError } from '@/lib/domain/errors';
import { assertWritable, type CaseDeps, writeOf } from '@/lib/usecases/cases/case-deps';
import type { Directory } from '@/lib/usecases/ports/directory';

interface People {
  directory: Directory;
}

/** Writes a note, or changes the one with the given id. Throws NotFoundError, `case_read_only`, `case_closed`. */
export async function writeNote(
  deps: CaseDeps,
  { caseId, id, text }: NoteInput & { caseId: string },
  actor: Actor,
): Promise<CaseNote> {
  const noteId = partId(caseId, id, () => deps.ids.next('note'));
  const first = text.split('\n', 1)[0] ?? '';
  const write = writeOf(deps, actor, caseId, 'comment', {
    kind: 'note',
    text: `${id === undefined ? 'wrote' : 'changed'} the note “${first.length > 80 ? `${first.slice(0, 79)}…` : first}”`,
  });
  const { at } = write.event;
  const made = { caseId, authorId: actor.id, authorName: actor.name, createdAt: at };
  const done = await deps.cases.putParts(write, 'note', [
    { id: noteId, first: made, always: { text, updatedAt: at } },
  ]);
  if (done === undefined) await assertWritable(deps, actor, caseId, 'comment');
  return { id: noteId, text, ...made, updatedAt: at };
}

/** Sets a task, or changes the one with the given id. Throws NotFoundError, `case_read_only`, `case_closed`. */
export async function writeTask(
  deps: CaseDeps & People,
  { caseId, id, ...task }: TaskInput & { caseId: string },
  actor: Actor,
): Promise<CaseTask> {
  const taskId = partId(caseId, id, () => deps.ids.next('task'));
  const assigneeName =
    task.assigneeId === null ? null : ((await deps.directory.nameOf(task.assigneeId)) ?? task.assigneeId);
  const verb = id === undefined ? 'set' : task.state === 'done' ? 'finished' : 'changed';
  const write = writeOf(deps, actor, caseId, 'edit', {
    kind: 'task',
    text: `${verb} the task “${task.text}”${assigneeName ? ` for ${assigneeName}` : ''}`,
  });
  const { at } = write.event;
  const made = { caseId, authorId: actor.id, authorName: actor.name, createdAt: at };
  const always = { ...task, assigneeName, updatedAt: at };
  const done = await deps.cases.putParts(write, 'task', [{ id: taskId, first: made, always }]);
  if (done === undefined) await assertWritable(deps, actor, caseId, 'edit');
  return { id: taskId, ...made, ...always };
}

/** Ids of notes and tasks begin with their case's, so that no id of another case fits. Throws NotFoundError. */
function partId(caseId: string, given: string | undefined, make: () => string): string {
  if (given === undefined) return `${caseId}/${make()}`;
  if (!given.startsWith(`${caseId}/`)) throw new NotFoundError('part of the case', given);
  return given;
}
