import type { CaseHoldings, CaseListQuery, CasePage, HoldingsRequest } from '@/lib/contracts/cases';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import type { CaseStore } from '@/lib/usecases/ports/cases';

/** Cases the actor may see; `total` counts only those. */
export function listCases(deps: { cases: CaseStore }, query: CaseListQuery, actor: Actor): Promise<CasePage> {
  return deps.cases.list(query, grantsOf(actor));
}

/** Which of these accounts, clusters … are in which case, of the cases the actor may see. */
export async function listHoldings(
  deps: { cases: CaseStore },
  { targets }: HoldingsRequest,
  actor: Actor,
): Promise<CaseHoldings> {
  return { holdings: await deps.cases.listHoldings(targets, grantsOf(actor)) };
}
