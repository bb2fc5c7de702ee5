import { buildUrl, getJson, sendJson } from '@/lib/api-client/request';
import type { NotificationPage } from '@/lib/contracts/notifications';

export function listNotifications(limit: number, signal?: AbortSignal): Promise<NotificationPage> {
  return getJson('/api/notifications', { limit }, signal);
}

/** Marks some as read, or all; the list as it is then. */
export function readNotifications(limit: number, ids?: readonly string[]): Promise<NotificationPage> {
  return sendJson('POST', buildUrl('/api/notifications/read', { limit }), ids ? { ids } : {});
}
