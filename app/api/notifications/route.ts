import { notificationPage, notificationQuery } from '@/lib/contracts/notifications';
import { handle } from '@/lib/server/handle';
import { listNotifications } from '@/lib/server/use-cases';

export const GET = handle(
  {
    access: 'self.read',
    summary: 'What you are told of, the newest first, and how much of it you have not read.',
    query: notificationQuery,
    response: notificationPage,
  },
  ({ query }, { deps, actor }) => listNotifications(deps, query, actor),
);
