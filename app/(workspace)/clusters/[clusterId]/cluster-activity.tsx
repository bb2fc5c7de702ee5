import { GroupActivityView } from '@/components/activity/group-activity-view';
import { load } from '@/lib/server/load';
import { getClusterActivity } from '@/lib/server/use-cases';

/** Read after the rest of the page has been sent: it reads the lake's raw rows. */
export async function ClusterActivity({ clusterId }: { clusterId: string }) {
  const { data } = await load((deps) => getClusterActivity(deps, { clusterId }));
  return data ? <GroupActivityView activity={data} who="the cluster" /> : null;
}
