import { type NotificationPage, notificationKinds } from '@/lib/contracts/notifications';
import { isAllowed } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { grantsOf } from '@/lib/domain/case-access';
import type { NotifyDeps } from '@/lib/usecases/notifications/notify';

/** Whoever may no longer decide on exports is not told of them any more. */
function kindsFor({ role }: Actor) {
  const isApprover = isAllowed({ role, scopes: null }, 'exports.approve');
  return notificationKinds.filter((kind) => kind !== 'export' || isApprover);
}

/** What the actor is told of, the newest first, and how much of it they have not read. */
export function listNotifications(
  { notifications }: Pick<NotifyDeps, 'notifications'>,
  { limit }: { limit: number },
  actor: Actor,
): Promise<NotificationPage> {
  return notifications.list(grantsOf(actor), kindsFor(actor), limit);
}

/** Marks some of one's own notifications as read, or all; the page as it is then. */
export async function readNotifications(
  deps: NotifyDeps,
  { ids, limit }: { ids?: readonly string[] | undefined; limit: number },
  actor: Actor,
): Promise<NotificationPage> {
  await deps.notifications.markRead(actor.id, ids, deps.clock.now());
  return await listNotifications(deps, { limit }, actor);
}
