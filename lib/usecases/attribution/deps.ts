import { isAllowed, type PermissionName } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import type { RecordStore } from '@/lib/usecases/ports/records';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** What every use case that records something needs. */
export interface RecordDeps {
  records: RecordStore;
  clock: Clock;
  ids: Ids;
}

/**
 * Refuses an actor whose role the policy does not allow. Routes and commands declare their line too; a record is written
 * by many paths, so the use case looks again.
 */
export function assertAllowed(actor: Actor, permission: PermissionName): void {
  if (isAllowed({ role: actor.role, scopes: null }, permission)) return;
  throw new AppError('forbidden', {
    code: 'role_not_allowed',
    message: `The role ${actor.role} does not allow this.`,
    remedy: 'Ask an analyst of this workspace.',
    details: { permission },
  });
}
