import { hrefs } from '@/components/shell/hrefs';
import type { Notification } from '@/lib/contracts/notifications';

/** What happened, after the name of who did it. */
export function notificationWords({ kind, title, caseId }: Notification): string {
  switch (kind) {
    case 'mention':
      return `mentioned you on “${title}”`;
    case 'reply':
      return `answered you on “${title}”`;
    case 'shared':
      return `shared the ${caseId === null ? 'view' : 'case'} “${title}” with you`;
    case 'export':
      return `asks for an export: ${title}`;
    case 'alert':
      return `gave you the alert “${title}”`;
  }
}

/** Where it leads. */
export function notificationHref({ kind, viewId, caseId, threadId }: Notification): string {
  if (kind === 'export') return '/bundles';
  if (viewId !== null) return hrefs.view(viewId, threadId ?? undefined);
  return caseId === null ? '/alerts' : hrefs.case(caseId);
}
