import type { AccountListQuery, AccountPage } from '@/lib/contracts/explore';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** One page of the accounts that signed up in a window, placed in the current run. */
export async function listAccounts(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  query: AccountListQuery,
): Promise<AccountPage> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const { from = null, to = null, status = null, sort, offset, limit } = query;
  return deps.explore.listAccounts({ from, to, status, runId }, sort, { offset, limit });
}
