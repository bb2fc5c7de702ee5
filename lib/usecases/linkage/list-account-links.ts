import type { DecisionKind } from '@/lib/contracts/decisions';
import type { AccountLink, PageQuery } from '@/lib/contracts/explore';
import type { DecisionStore } from '@/lib/usecases/ports/decisions';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** One page of the links of the current run that touch an account, strongest first; none before the first run. */
export async function listAccountLinks(
  deps: {
    explore: ExploreStore;
    runs: Pick<RunStore, 'findRunId'>;
    decisions: Pick<DecisionStore, 'listActiveBetween'>;
  },
  input: { accountId: string } & PageQuery,
): Promise<AccountLink[]> {
  const runId = (await deps.runs.findRunId()) ?? null;
  if (runId === null) return [];
  const { accountId, offset, limit } = input;
  const links = await deps.explore.listAccountLinks(accountId, runId, { offset, limit });
  const others = links.map(({ otherId }) => otherId);
  const decided = new Map<string, DecisionKind>();
  for (const { accountA, accountB, kind } of await deps.decisions.listActiveBetween(accountId, others))
    decided.set(accountA === accountId ? accountB : accountA, kind);
  return links.map((link) => ({ ...link, decision: decided.get(link.otherId) ?? null }));
}
