import type { CaseItem } from '@/lib/contracts/cases';
import type { DecisionPage } from '@/lib/contracts/decisions';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';

const shownMax = 200;

/** Decisions on pairs in which an account of the case takes part, newest first. */
export async function listCaseDecisions(
  deps: { decisions: Pick<DecisionStore, 'list'> },
  items: readonly Pick<CaseItem, 'kind' | 'targetId'>[],
): Promise<DecisionPage> {
  const accountIds = items.flatMap(({ kind, targetId }) => (kind === 'account' ? [targetId] : []));
  if (accountIds.length === 0) return { decisions: [], total: 0 };
  return deps.decisions.list({ accountIds, isActive: null }, { offset: 0, limit: shownMax });
}
