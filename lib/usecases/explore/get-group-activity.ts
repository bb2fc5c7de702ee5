import type { GroupActivity } from '@/lib/contracts/signals';
import { compareWithCrowd } from '@/lib/usecases/explore/compare-with-crowd';
import type { ActivityStore } from '@/lib/usecases/ports/activity';
import type { BatchStore } from '@/lib/usecases/ports/batches';

/** When some accounts were active and how they stand against the crowd, from the raw rows of the batches in use. */
export async function getGroupActivity(
  deps: { activity: ActivityStore; batches: Pick<BatchStore, 'listInStates'> },
  input: { accountIds: readonly string[] },
): Promise<GroupActivity> {
  const scope = await deps.batches.listInStates(['committed']);
  if (scope.length === 0 || input.accountIds.length === 0) {
    return { days: [], hourOfWeek: null, signals: [] };
  }
  const group = await deps.activity.readGroup(scope, input.accountIds);
  const crowd = await deps.activity.readCrowd(scope);
  return {
    days: group.days,
    hourOfWeek: group.hourOfWeek,
    signals: compareWithCrowd(group.medians, crowd),
  };
}
