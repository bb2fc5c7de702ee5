'use client';

import Link from 'next/link';
import { cx } from '@/components/ui/cx';
import { Timestamp } from '@/components/ui/timestamp';
import type { Notification } from '@/lib/contracts/notifications';
import { useReadNotifications } from './use-notifications';
import { notificationHref, notificationWords } from './words';

/** Notifications as links; following one marks it as read. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  const { mutate: read } = useReadNotifications();
  return (
    <ul aria-label="Notifications" className="divide-y divide-line text-sm">
      {notifications.map((one) => (
        <li key={one.id}>
          <Link
            href={notificationHref(one)}
            onClick={() => one.readAt === null && read([one.id])}
            className="flex gap-2 rounded-sm px-1 py-2 hover:bg-hover"
          >
            <span
              aria-hidden
              className={cx(
                'mt-1.5 size-2 shrink-0 rounded-full',
                one.readAt === null ? 'bg-accent' : 'bg-transparent',
              )}
            />
            <span className="min-w-0 flex-1">
              <span className="block break-words">
                {one.readAt === null && <span className="sr-only">Unread: </span>}
                <span className="font-medium">{one.byName}</span> {notificationWords(one)}
              </span>
              <span className="text-xs text-muted">
                <Timestamp at={one.at} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
