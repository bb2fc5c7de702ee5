import type { AccountUse, PageQuery } from '@/lib/contracts/explore';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

/** One page of the accounts that use an identifier, those who used it most first, placed in the current run. */
export async function listIdentifierAccounts(
  deps: { explore: ExploreStore; runs: Pick<RunStore, 'findRunId'> },
  input: { identifierId: string } & PageQuery,
): Promise<AccountUse[]> {
  const runId = (await deps.runs.findRunId()) ?? null;
  const { offset, limit } = input;
  const rows = await deps.explore.listIdentifierAccounts(input.identifierId, runId, { offset, limit });
  return rows.map(({ membership, ...row }) => ({
    ...row,
    clusterId: membership?.clusterId ?? null,
    standing: membership?.standing ?? null,
  }));
}
