import { z } from 'zod';

/** What somebody is told of: named in a comment, answered, given a case or view, an export to decide on, an alert to look at. */
export const notificationKinds = ['mention', 'reply', 'shared', 'export', 'alert'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The newest that are kept in sight for one person. */
export const notificationsMax = 500;

/** Times are epoch ms UTC. */
export const notification = z.object({
  id: z.string(),
  kind: z.enum(notificationKinds),
  at: z.number(),
  /** Who did it. */
  byName: z.string(),
  /** What it is about, by the name it has now. */
  title: z.string(),
  viewId: z.string().nullable(),
  caseId: z.string().nullable(),
  threadId: z.string().nullable(),
  readAt: z.number().nullable(),
});
export type Notification = z.infer<typeof notification>;

/** What is about cases and views that the person may no longer see is not there. */
export const notificationPage = z.object({
  notifications: z.array(notification),
  unread: z.int().nonnegative(),
});
export type NotificationPage = z.infer<typeof notificationPage>;

export const notificationQuery = z.object({
  limit: z.coerce.number().int().min(1).max(notificationsMax).default(50),
});

/** Which are read; without ids all of them. */
export const notificationsRead = z.object({
  ids: z.array(z.string().max(200)).max(notificationsMax).optional(),
});
