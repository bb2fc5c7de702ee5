import { GroupActivityView } from '@/components/activity/group-activity-view';
import { load } from '@/lib/server/load';
import { getGroupActivity } from '@/lib/server/use-cases';

/** Read after the rest of the page has been sent: it reads the lake's raw rows. */
export async function AccountActivity({ accountId }: { accountId: string }) {
  const { data } = await load((deps) => getGroupActivity(deps, { accountIds: [accountId] }));
  return data ? <GroupActivityView activity={data} who="the account" /> : null;
}
