import type { LinkRow } from '@/lib/contracts/links';
import { type Overview, type OverviewInput, overviewLimits } from '@/lib/contracts/overview';
import { NotFoundError } from '@/lib/domain/errors';
import { buildOverview } from '@/lib/usecases/overview/build-overview';
import type { MembershipRow, RunFiles, RunStore } from '@/lib/usecases/ports/runs';

/** Links less probable than this hold nothing together. */
const linkProbabilityMin = 0.3;

/**
 * A run, or one cluster of it, at three levels: clusters, sub-clusters, accounts, with exact counts. Throws NotFoundError
 * for an unknown run and for a cluster the run has not.
 */
export async function loadOverview(
  deps: {
    runs: Pick<RunStore, 'findRunId'>;
    runFiles: Pick<RunFiles, 'streamMembers' | 'streamLinks'>;
  },
  { cluster, run }: OverviewInput,
  signal?: AbortSignal,
): Promise<Overview> {
  const runId = await deps.runs.findRunId(run);
  if (runId === undefined) throw new NotFoundError('run', run ?? 'current');
  const members = await gather<MembershipRow>(
    deps.runFiles.streamMembers(runId),
    ({ clusterId }) => cluster === undefined || clusterId === cluster,
    signal,
  );
  if (cluster !== undefined && members.length === 0) throw new NotFoundError('cluster', cluster);
  const clusterOf = new Map(members.map(({ accountId, clusterId }) => [accountId, clusterId]));
  const links = await gather<LinkRow>(
    deps.runFiles.streamLinks(runId, linkProbabilityMin),
    ({ accountA, accountB }) => clusterOf.has(accountA) && clusterOf.has(accountB),
    signal,
  );
  return { runId, ...buildOverview(members, links, overviewLimits) };
}

async function gather<T>(
  chunks: AsyncIterable<T[]>,
  isWanted: (row: T) => boolean,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const rows: T[] = [];
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    for (const row of chunk) if (isWanted(row)) rows.push(row);
  }
  return rows;
}
