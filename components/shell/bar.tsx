import type { ReactNode } from 'react';
import { NotificationBell } from '@/components/notifications/notification-bell';
import { Breadcrumb, type Crumb } from '@/components/shell/breadcrumb';
import { JobIndicator } from '@/components/shell/job-indicator';
import { SearchButton } from '@/components/shell/search-button';
import { ThemeMenu } from '@/components/shell/theme-menu';

/** Top bar of a page: breadcrumb, search, running jobs, notifications, theme, and the page's one primary action. */
export function Bar({ crumbs, action }: { crumbs: readonly Crumb[]; action?: ReactNode }) {
  return (
    <header
      data-shell="bar"
      className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface pr-3 pl-4"
    >
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <Breadcrumb crumbs={crumbs} />
      </nav>
      <SearchButton />
      <JobIndicator />
      <NotificationBell />
      <ThemeMenu />
      {action}
    </header>
  );
}
