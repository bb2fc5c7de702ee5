import type { User } from '@/lib/usecases/ports/people';
import type { Clock, Ids } from '@/lib/usecases/ports/system';

/** Somebody new: let in, with no secret of any kind yet. */
export function newUser(
  { clock }: { clock: Clock },
  person: Pick<User, 'id' | 'login' | 'name' | 'role' | 'source'>,
): User {
  return {
    ...person,
    isDisabled: false,
    subject: null,
    passwordHash: null,
    totpSecret: null,
    totpStep: 0,
    recoveryHashes: [],
    isProvenByProvider: false,
    passkeys: [],
    createdAt: clock.now(),
  };
}

/** Somebody who will sign in by a password they have yet to choose. */
export function newLocalUser(
  { ids, clock }: { ids: Ids; clock: Clock },
  { login, name, role }: Pick<User, 'login' | 'name' | 'role'>,
): User {
  return newUser({ clock }, { id: ids.next('u'), login, name, role, source: 'local' });
}
