'use client';

import { Bell } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { NotificationList } from './notification-list';
import { useNotifications, useReadNotifications } from './use-notifications';

const shownInBell = 8;

/** The bell of the top bar: how many notifications are unread, and the newest. */
export function NotificationBell() {
  const page = useNotifications();
  const { mutate: read, isPending } = useReadNotifications();
  const { notifications = [], unread = 0 } = page ?? {};
  return (
    <Popover
      align="end"
      title="Notifications"
      className="w-96"
      trigger={
        <button
          type="button"
          aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`}
          title="Notifications"
          className="relative inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover"
        >
          <Bell aria-hidden className="size-4" />
          {unread > 0 && (
            <span className="absolute -top-1 -right-1 min-w-4 rounded-full bg-primary px-1 text-center text-[11px] leading-4 font-medium text-on-primary">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      }
    >
      {notifications.length === 0 ? (
        <p className="text-muted">Nothing yet: mentions, answers, shared cases and views appear here.</p>
      ) : (
        <NotificationList notifications={notifications.slice(0, shownInBell)} />
      )}
      <p className="mt-2 flex items-center gap-2 border-t border-line pt-2">
        <Link href="/notifications" className="underline underline-offset-2 hover:text-accent">
          See all
        </Link>
        <span className="flex-1" />
        <Button
          size="sm"
          variant="ghost"
          disabled={unread === 0 || isPending}
          onClick={() => read(undefined)}
        >
          Mark all as read
        </Button>
      </p>
    </Popover>
  );
}
