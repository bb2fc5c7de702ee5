import type { AccountLink, PageQuery } from '@/lib/contracts/explore';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** One page of the links of the current run that touch an account, strongest first; none before the first run. */
export async function listAccountLinks(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  input: { accountId: string } & PageQuery,
): Promise<AccountLink[]> {
  const runId = (await deps.runs.findRunId()) ?? null;
  if (runId === null) return [];
  const { accountId, offset, limit } = input;
  return deps.explore.listAccountLinks(accountId, runId, { offset, limit });
}
