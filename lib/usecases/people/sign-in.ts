import { AppError } from '@/lib/domain/errors';
import { type CodeDeps, checkCode } from '@/lib/usecases/people/check-code';
import { countedTry } from '@/lib/usecases/people/counted-try';
import { noteSignIn } from '@/lib/usecases/people/note-sign-in';
import { newSecret } from '@/lib/usecases/people/secrets';
import { disabled, type Origin, openSession, type PeopleDeps } from '@/lib/usecases/people/sessions';
import type { AuditLog } from '@/lib/usecases/ports/audit';
import type { PasswordHasher, User } from '@/lib/usecases/ports/people';

export type SignInDeps = PeopleDeps & {
  passwords: PasswordHasher;
  audit: AuditLog;
  /** The one login whose password signs in; undefined: everybody's does. */
  passwordsOnlyFor?: string | undefined;
};

/** A person who is signed in from now on; `secret` goes into the browser's cookie and nowhere else. */
export interface SignedIn {
  user: User;
  secret: string;
}

const place = 'POST /api/session';
const places = {
  password: place,
  oidc: 'GET /api/session/oidc/callback',
  passkey: 'PUT /api/session/passkey',
} as const;

/** Throws an AppError of kind `forbidden` where passwords are switched off for all but another person. */
export function assertPasswordSignsIn(
  { passwordsOnlyFor }: Pick<SignInDeps, 'passwordsOnlyFor'>,
  login: string,
): void {
  if (passwordsOnlyFor === undefined || passwordsOnlyFor === login) return;
  throw new AppError('forbidden', {
    code: 'passwords_off',
    message: 'Passwords of this Skein sign in nobody but the emergency administrator.',
    remedy: 'Use the button of the identity provider on the sign-in page.',
  });
}

/** The person whose password it is. It takes as long for a name that nobody has. */
export async function checkPassword(
  { people, passwords }: Pick<SignInDeps, 'people' | 'passwords'>,
  user: User | undefined,
  password: string,
): Promise<User | undefined> {
  const stored = user?.source === 'local' ? user.passwordHash : null;
  const isRight = await passwords.verify(stored, password);
  if (!isRight || !user || stored === null) return undefined;
  if (!passwords.isOutdated(stored)) return user;
  const passwordHash = await passwords.hash(password);
  return await people.changeUser(user.id, (now) =>
    now.passwordHash === stored ? { ...now, passwordHash } : now,
  );
}

/** Opens a session under a new secret, after the audit log has kept that it does. */
export async function openNewSession(
  deps: PeopleDeps & { audit: AuditLog },
  user: User,
  how: keyof typeof places,
  origin: Origin,
  hasSecondFactor = false,
): Promise<SignedIn> {
  await noteSignIn(deps, {
    person: user,
    action: 'sign_in',
    place: places[how],
    outcome: 'ok',
    objects: [`user:${user.id}`],
    origin,
  });
  const secret = newSecret();
  await openSession(deps, { user, secret, how, hasSecondFactor, origin });
  return { user, secret };
}

function codeNeeded(): AppError {
  return new AppError('unauthenticated', {
    code: 'code_needed',
    message: 'The password is right; a code of your authenticator is needed as well.',
    remedy: 'Send it with name and password; a recovery code will do.',
  });
}

/**
 * Signs a person in by name and password and, once they have set up an authenticator, a code of it. Throws an AppError of kind
 * `unauthenticated` (`code_needed` when only the code is missing) or `too_many_requests`; nothing in it, nor in how long it
 * takes, says whether the name exists.
 */
export async function signIn(
  deps: SignInDeps & CodeDeps,
  input: { login: string; password: string; code?: string | undefined; origin: Origin },
): Promise<SignedIn> {
  const { login, origin } = input;
  const known = await deps.people.findUser({ login });
  try {
    const user = await countedTry(deps, { login, address: origin.address }, async () => {
      const found = await checkPassword(deps, known, input.password);
      if (!found || found.totpSecret === null) return found;
      if (!input.code) throw codeNeeded();
      return (await checkCode(deps, found, input.code)) ? found : undefined;
    });
    if (user.isDisabled) throw disabled();
    // only now: said to somebody who does not know the password, it would tell who the emergency administrator is
    assertPasswordSignsIn(deps, login);
    return await openNewSession(deps, user, 'password', origin, user.totpSecret !== null);
  } catch (error) {
    const isRefusal =
      error instanceof AppError && error.kind !== 'unavailable' && error.code !== 'code_needed';
    if (isRefusal) {
      const objects = known ? [`user:${known.id}`] : [];
      await noteSignIn(deps, {
        person: undefined,
        action: 'sign_in',
        place,
        outcome: 'denied',
        objects,
        origin,
      });
    }
    throw error;
  }
}
