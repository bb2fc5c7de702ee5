import type { Notification, NotificationKind, NotificationPage } from '@/lib/contracts/notifications';
import type { Grants } from '@/lib/domain/case-access';

export type NewNotification = Omit<Notification, 'readAt'> & { personId: string; byId: string };

/** What people are told of. Whoever may no longer see what it is about is told no more. */
export interface NotificationStore {
  /** One that is there already (by its id) stays as it is. */
  add(notifications: readonly NewNotification[]): Promise<void>;
  /** Of the person whose grants these are, the newest first; only of these kinds. */
  list(grants: Grants, kinds: readonly NotificationKind[], limit: number): Promise<NotificationPage>;
  /** Marks some of a person's as read, or all. */
  markRead(personId: string, ids: readonly string[] | undefined, at: number): Promise<void>;
}
