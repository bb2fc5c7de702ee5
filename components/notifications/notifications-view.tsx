'use client';

import { Bell } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { NotificationPage } from '@/lib/contracts/notifications';
import { NotificationList } from './notification-list';
import { useNotifications, useReadNotifications } from './use-notifications';

/** All that the reader is told of. */
export function NotificationsView({ first }: { first: NotificationPage }) {
  const { notifications, unread } = useNotifications() ?? first;
  const { mutate: read, isPending } = useReadNotifications();
  return (
    <Panel
      title="Notifications"
      description={unread === 0 ? 'all read' : `${unread} unread`}
      className="w-full max-w-3xl"
      actions={
        <Button size="sm" disabled={unread === 0 || isPending} onClick={() => read(undefined)}>
          Mark all as read
        </Button>
      }
    >
      {notifications.length === 0 ? (
        <EmptyState icon={<Bell />} title="Nothing yet">
          Mentions, answers to your comments, cases and views shared with you, exports that wait for you and
          alerts given to you appear here.
        </EmptyState>
      ) : (
        <NotificationList notifications={notifications} />
      )}
    </Panel>
  );
}
