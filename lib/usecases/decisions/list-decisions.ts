import type { DecisionListQuery, DecisionPage } from '@/lib/contracts/decisions';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';

/** Analysts' decisions on pairs, newest first, those withdrawn included unless only one sort is asked for. */
export async function listDecisions(
  deps: { decisions: Pick<DecisionStore, 'list'> },
  input: DecisionListQuery,
): Promise<DecisionPage> {
  const { account, state, offset, limit } = input;
  const isActive = state === undefined ? null : state === 'active';
  return deps.decisions.list(
    { accountIds: account === undefined ? null : [account], isActive },
    { offset, limit },
  );
}
