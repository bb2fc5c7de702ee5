import type { AccountUse, PageQuery } from '@/lib/contracts/explore';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { GraphStore } from '@/lib/usecases/ports/graph';

/** One page of the accounts that use an identifier, those who used it most first, placed in the current run. */
export async function listIdentifierAccounts(
  deps: { explore: ExploreStore; graph: Pick<GraphStore, 'getRunId'> },
  input: { identifierId: string } & PageQuery,
): Promise<AccountUse[]> {
  const runId = await deps.graph.getRunId();
  const { offset, limit } = input;
  const rows = await deps.explore.listIdentifierAccounts(input.identifierId, runId, { offset, limit });
  return rows.map(({ membership, ...row }) => ({
    ...row,
    clusterId: membership?.clusterId ?? null,
    standing: membership?.standing ?? null,
  }));
}
