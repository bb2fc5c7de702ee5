import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/lib/api-client/keys';
import { listNotifications, readNotifications } from '@/lib/api-client/notifications';
import type { NotificationPage } from '@/lib/contracts/notifications';

const shownMax = 50;
const everyMs = 20_000;

/** What the reader is told of; asked for now and then, as long as the page is open. */
export function useNotifications(): NotificationPage | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.notifications(),
    queryFn: ({ signal }) => listNotifications(shownMax, signal),
    refetchInterval: everyMs,
  });
  return data;
}

/** Marks some as read, or all. A failure is no news: they stay unread. */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | undefined) => readNotifications(shownMax, ids),
    onSuccess: (page) => client.setQueryData<NotificationPage>(queryKeys.notifications(), page),
  });
}
