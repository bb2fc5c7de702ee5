import type { OwnAccount } from '@/lib/contracts/people';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { passwordFlaw } from '@/lib/domain/people/password-rules';
import { countedTry } from '@/lib/usecases/people/counted-try';
import type { Origin, PeopleDeps } from '@/lib/usecases/people/sessions';
import {
  assertPasswordSignsIn,
  checkPassword,
  openNewSession,
  type SignedIn,
  type SignInDeps,
} from '@/lib/usecases/people/sign-in';
import { passkeysOf, toPasskeySummary } from '@/lib/usecases/people/stored-passkey';
import type { User } from '@/lib/usecases/ports/people';

async function self({ people }: Pick<PeopleDeps, 'people'>, actor: Actor): Promise<User> {
  const user = await people.findUser({ id: actor.id });
  if (!user) throw new NotFoundError('person', actor.id);
  return user;
}

export const toOwnAccount = (user: User): OwnAccount => ({
  id: user.id,
  login: user.login,
  name: user.name,
  role: user.role,
  source: user.source,
  hasPassword: user.passwordHash !== null,
  hasSecondFactor: user.totpSecret !== null,
  recoveryLeft: user.recoveryHashes.length,
  passkeys: passkeysOf(user).map(toPasskeySummary),
});

/** What a person may know about themselves. */
export async function getOwnAccount(deps: Pick<PeopleDeps, 'people'>, actor: Actor): Promise<OwnAccount> {
  return toOwnAccount(await self(deps, actor));
}

/**
 * Changes the password of the person who asks. They stay signed in here, under a new secret, and are signed out everywhere
 * else. Throws like `countedTry` when the present password is wrong, InvalidInputError when the new one will not do.
 */
export async function changePassword(
  deps: SignInDeps,
  input: { current: string; next: string; origin: Origin; credential?: string | undefined },
  actor: Actor,
): Promise<SignedIn> {
  const user = await self(deps, actor);
  if (user.source !== 'local') {
    throw new AppError('conflict', {
      code: 'no_password',
      message: 'This person signs in without a password of this Skein.',
    });
  }
  assertPasswordSignsIn(deps, user.login);
  await countedTry(deps, { login: user.login, address: input.origin.address }, () =>
    checkPassword(deps, user, input.current),
  );
  const flaw = passwordFlaw(input.next, user);
  if (flaw) throw new InvalidInputError({ code: 'weak_password', message: flaw });
  const passwordHash = await deps.passwords.hash(input.next);
  const changed = await deps.people.changeUser(user.id, (now) => ({ ...now, passwordHash }));
  if (!changed) throw new NotFoundError('person', user.id);
  const before = await deps.people.findSession(input.credential ?? '');
  await deps.people.endLinks(user.id);
  await deps.people.endSessions({ userId: user.id });
  const hasSecondFactor = before?.session.hasSecondFactor ?? false;
  return await openNewSession(deps, changed, 'password', input.origin, hasSecondFactor);
}
