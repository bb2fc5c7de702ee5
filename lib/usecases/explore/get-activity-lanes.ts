import { type ActivityLanes, laneLimits } from '@/lib/contracts/lanes';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { BatchStore } from '@/lib/usecases/ports/batches';

/** When each of some accounts sent exchanges, side by side, from the raw rows of the batches in use. */
export async function getActivityLanes(
  deps: { activity: ActivityStore; batches: Pick<BatchStore, 'listInStates'> },
  input: { accountIds: readonly string[] },
  signal?: AbortSignal,
): Promise<ActivityLanes> {
  const accountIds = [...new Set(input.accountIds)];
  const scope = await deps.batches.listInStates(['committed']);
  if (scope.length === 0) return { from: 0, to: 0, lanes: [], silent: accountIds.length };
  const lanes = await deps.activity.readLanes(scope, accountIds, laneLimits.slices, signal);
  return { ...lanes, silent: accountIds.length - lanes.lanes.length };
}
