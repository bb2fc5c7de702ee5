import { createHash } from 'node:crypto';
import type { Notification } from '@/lib/contracts/notifications';
import type { Actor } from '@/lib/domain/actor';
import type { NotificationStore } from '@/lib/usecases/ports/notifications';
import type { Clock } from '@/lib/usecases/ports/system';

export interface NotifyDeps {
  notifications: NotificationStore;
  clock: Clock;
}

/** What people are told; what it is about by id, so that whoever loses sight of that loses this too. */
export type Message = Pick<Notification, 'kind' | 'title'> &
  Partial<Pick<Notification, 'viewId' | 'caseId' | 'threadId'>> & {
    /** Of what happened: telling somebody twice of the same is telling them once. */
    readonly key: string;
  };

/** Tells people of what the actor did; never the actor. */
export async function notify(
  { notifications, clock }: NotifyDeps,
  { key, kind, title, viewId = null, caseId = null, threadId = null }: Message,
  personIds: Iterable<string>,
  actor: Actor,
): Promise<void> {
  const others = [...new Set(personIds)].filter((id) => id !== actor.id);
  if (others.length === 0) return;
  const at = clock.now();
  await notifications.add(
    others.map((personId) => ({
      id: `n_${createHash('sha256').update(`${kind}\0${key}\0${personId}`, 'utf8').digest('hex').slice(0, 32)}`,
      personId,
      kind,
      title,
      viewId,
      caseId,
      threadId,
      at,
      byId: actor.id,
      byName: actor.name,
    })),
  );
}
