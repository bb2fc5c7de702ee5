import { ActivityUnread } from '@/components/activity/activity-unread';
import { GroupActivityView } from '@/components/activity/group-activity-view';
import { load } from '@/lib/server/load';
import { getClusterActivity } from '@/lib/server/use-cases';

/** Read after the rest of the page has been sent: it reads the lake's raw rows. */
export async function ClusterActivity({ clusterId }: { clusterId: string }) {
  const { data, problem } = await load({ access: 'facts.read', about: { clusterId } }, (deps) =>
    getClusterActivity(deps, { clusterId }),
  );
  return problem ? (
    <ActivityUnread problem={problem} />
  ) : (
    <GroupActivityView activity={data} who="the cluster" />
  );
}
