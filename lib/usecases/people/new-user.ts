import type { Role } from '@/lib/domain/actor';
import type { User } from '@/lib/usecases/ports/people';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** Somebody who will sign in by a password they have yet to choose. */
export function newLocalUser(
  { ids, clock }: { ids: Ids; clock: Clock },
  { login, name, role }: { login: string; name: string; role: Role },
): User {
  return {
    id: ids.next('u'),
    login,
    name,
    role,
    isDisabled: false,
    source: 'local',
    subject: null,
    passwordHash: null,
    totpSecret: null,
    totpStep: 0,
    recoveryHashes: [],
    createdAt: clock.now(),
  };
}
