import type { RemovedParts } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { assertWritable, type CaseDeps, quantity, writeOf } from '@/lib/usecases/cases/case-deps';
import type { WritablePart } from '@/lib/usecases/ports/cases';

const words: Readonly<Record<WritablePart, (count: number) => string>> = {
  item: (count) => `took ${quantity(count, 'item')} out of the case`,
  note: (count) => `removed ${quantity(count, 'note')}`,
  task: (count) => `removed ${quantity(count, 'task')}`,
};

/** Takes parts out of a case; the timeline keeps that they were there. Throws NotFoundError, `case_read_only`, `case_closed`. */
export async function removeFromCase(
  deps: CaseDeps,
  { caseId, kind, ids, reason }: RemovedParts & { caseId: string; kind: WritablePart },
  actor: Actor,
): Promise<{ removed: number }> {
  const text =
    ids.length === 1 && kind === 'item'
      ? `took ${nameOf(caseId, ids[0])} out of the case`
      : words[kind](ids.length);
  const write = writeOf(deps, actor, caseId, 'edit', { kind, text, reason });
  const removed = await deps.cases.removeParts(write, kind, ids);
  if (removed === 0) await assertWritable(deps, actor, caseId, 'edit');
  return { removed };
}

/** `case_1/account:a` names the account a. */
function nameOf(caseId: string, id = ''): string {
  const key = id.slice(caseId.length + 1);
  const colon = key.indexOf(':');
  return colon < 0 ? 'an item' : `the ${key.slice(0, colon)} ${key.slice(colon + 1)}`;
}
