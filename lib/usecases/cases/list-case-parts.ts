import type { PartPageQuery } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import { seenCase } from '@/lib/usecases/cases/case-deps';
import type { CaseParts, CaseStore } from '@/lib/usecases/ports/cases';

/** One page of a case's items, notes, tasks or events. Throws NotFoundError. */
export async function listCaseParts<K extends keyof CaseParts>(
  deps: { cases: CaseStore },
  { caseId, kind, ...page }: PartPageQuery & { caseId: string; kind: K },
  actor: Actor,
): Promise<{ rows: CaseParts[K][]; total: number }> {
  await seenCase(deps, actor, caseId);
  return await deps.cases.listParts(caseId, kind, page, grantsOf(actor));
}
