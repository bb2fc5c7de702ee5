import type { GroupActivity } from '@/lib/contracts/signals';
import { getGroupActivity } from '@/lib/usecases/explore/get-group-activity';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { BatchStore } from '@/lib/usecases/ports/batches';
import type { ExploreStore } from '@/lib/usecases/ports/explore';
import type { RunStore } from '@/lib/usecases/ports/runs';

const membersMax = 100_000;

/** When a cluster's confirmed members were active and how they stand against the crowd; empty before the first run. */
export async function getClusterActivity(
  deps: {
    activity: ActivityStore;
    batches: Pick<BatchStore, 'listInStates'>;
    explore: ExploreStore;
    runs: Pick<RunStore, 'findRunId'>;
  },
  input: { clusterId: string },
): Promise<GroupActivity> {
  const runId = await deps.runs.findRunId();
  const accountIds = runId
    ? await deps.explore.listConfirmedMemberIds(input.clusterId, runId, membersMax)
    : [];
  return getGroupActivity(deps, { accountIds });
}
