import { notificationsMax } from '@/lib/contracts/notifications';
import type { Gateway } from '@/lib/neo4j/gateway';
import { addNotifications } from '@/lib/neo4j/queries/add-notifications/query';
import { countUnread, listNotifications } from '@/lib/neo4j/queries/list-notifications/query';
import { readNotifications } from '@/lib/neo4j/queries/read-notifications/query';
import type { NotificationStore } from '@/lib/usecases/ports/notifications';

/** Notifications as nodes that name person, view and case by id, so that no expansion ever walks into them. */
export function createNotificationStore(gateway: Gateway): NotificationStore {
  return {
    add: async (notifications) =>
      void (await gateway.run(addNotifications, { notifications: notifications.map((one) => ({ ...one })) })),
    async list(grants, kinds, limit) {
      const params = { grants, kinds: [...kinds], max: notificationsMax };
      const [notifications, [counted]] = await Promise.all([
        gateway.run(listNotifications, { ...params, limit }),
        gateway.run(countUnread, params),
      ]);
      return { notifications, unread: counted?.unread ?? 0 };
    },
    markRead: async (personId, ids, at) =>
      void (await gateway.run(readNotifications, { personId, ids: ids ? [...ids] : null, at })),
  };
}
