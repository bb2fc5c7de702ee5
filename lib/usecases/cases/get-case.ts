import type { CaseDetail } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { seenCase } from '@/lib/usecases/cases/case-deps';
import type { CaseStore } from '@/lib/usecases/ports/cases';

const firstPage = { offset: 0, limit: 200 };

/** One case with the first page of each of its parts. Throws NotFoundError, also when it is not the actor's to see. */
export async function getCase(
  deps: { cases: CaseStore },
  { caseId }: { caseId: string },
  actor: Actor,
): Promise<CaseDetail> {
  const summary = await seenCase(deps, actor, caseId);
  const grants = grantsOf(actor);
  const [items, notes, tasks, events] = await Promise.all([
    deps.cases.listParts(caseId, 'item', firstPage, grants),
    deps.cases.listParts(caseId, 'note', firstPage, grants),
    deps.cases.listParts(caseId, 'task', firstPage, grants),
    deps.cases.listParts(caseId, 'event', firstPage, grants),
  ]);
  return { summary, items, notes, tasks, events };
}
