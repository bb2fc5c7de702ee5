import { notificationPage, notificationQuery, notificationsRead } from '@/lib/contracts/notifications';
import { handle } from '@/lib/server/handle';
import { readNotifications } from '@/lib/server/use-cases';

export const POST = handle(
  {
    access: 'self.change',
    summary: 'Marks some of your notifications as read, or all of them.',
    query: notificationQuery,
    body: notificationsRead,
    response: notificationPage,
  },
  ({ query, body }, { deps, actor }) => readNotifications(deps, { ...query, ...body }, actor),
);
