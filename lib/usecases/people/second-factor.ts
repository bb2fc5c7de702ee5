import { randomBytes } from 'node:crypto';
import type { NewSecondFactor, OwnAccount, PersonSummary } from '@/lib/contracts/people';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { aboutTotp, type CodeDeps, checkCode } from '@/lib/usecases/people/check-code';
import { countedTry } from '@/lib/usecases/people/counted-try';
import { assertFactorShown } from '@/lib/usecases/people/has-second-factor';
import { assertManageable, toPersonSummary } from '@/lib/usecases/people/manage-people';
import { toOwnAccount } from '@/lib/usecases/people/own-account';
import { makeRecoveryCodes } from '@/lib/usecases/people/recovery-codes';
import type { Origin } from '@/lib/usecases/people/sessions';
import { checkPassword } from '@/lib/usecases/people/sign-in';
import { stepOf, toBase32, totpSecretBytes, totpUri } from '@/lib/usecases/people/totp';
import type { PasswordHasher, User } from '@/lib/usecases/ports/people';

type Deps = CodeDeps & { passwords: PasswordHasher };

/** A secret that was shown and not confirmed is worthless after this. */
const pendingMs = 10 * 60_000;
const timeBytes = 8;

const aboutPending = (userId: string): string => `totp-pending:${userId}`;

async function self({ people }: Deps, actor: Actor): Promise<User> {
  const user = await people.findUser({ id: actor.id });
  if (!user) throw new NotFoundError('person', actor.id);
  if (user.source === 'local') return user;
  throw new AppError('conflict', {
    code: 'no_password',
    message:
      'This person signs in without a password of this Skein, so there is nothing to add a second factor to.',
  });
}

function alreadySet(): AppError {
  return new AppError('conflict', {
    code: 'second_factor_set',
    message: 'You have set up an authenticator already.',
    remedy: 'Take it away first.',
  });
}

/**
 * Makes a secret for the authenticator of the person who asks. Nothing is stored: the answer's `pending` holds it sealed until a
 * code confirms it. Throws like `countedTry` when the password is wrong, `second_factor_set`.
 */
export async function beginSecondFactor(
  deps: Deps,
  { password, origin, credential }: { password: string; origin: Origin; credential?: string | undefined },
  actor: Actor,
): Promise<NewSecondFactor> {
  const user = await self(deps, actor);
  await countedTry(deps, { login: user.login, address: origin.address }, () =>
    checkPassword(deps, user, password),
  );
  if (user.totpSecret !== null) throw alreadySet();
  await assertFactorShown(deps, user, credential);
  const secret = randomBytes(totpSecretBytes);
  const until = Buffer.alloc(timeBytes);
  until.writeBigUInt64BE(BigInt(deps.clock.now() + pendingMs));
  const pending = await deps.secretBox.seal(Buffer.concat([until, secret]), aboutPending(user.id));
  return { secret: toBase32(secret), uri: totpUri(secret, user.login), pending };
}

async function openPending(deps: Deps, user: User, pending: string): Promise<Buffer> {
  const bytes = await deps.secretBox.open(pending, aboutPending(user.id)).catch(() => undefined);
  if (bytes && Number(bytes.readBigUInt64BE()) > deps.clock.now()) return bytes.subarray(timeBytes);
  throw new InvalidInputError({
    code: 'second_factor_too_late',
    message: 'It took more than ten minutes, or this is not what was shown to you.',
    remedy: 'Begin again; the authenticator takes the new code as another entry.',
  });
}

/**
 * Sets the authenticator up, once a code shows that it works. The recovery codes are in this answer and nowhere else. Throws like
 * `countedTry` when the code is wrong, `second_factor_too_late`, `second_factor_set`.
 */
export async function confirmSecondFactor(
  deps: Deps,
  {
    pending,
    code,
    origin,
    credential,
  }: { pending: string; code: string; origin: Origin; credential?: string | undefined },
  actor: Actor,
): Promise<{ codes: string[] }> {
  const user = await self(deps, actor);
  if (user.totpSecret === null) await assertFactorShown(deps, user, credential);
  const secret = await openPending(deps, user, pending);
  const step = await countedTry(deps, { login: user.login, address: origin.address }, async () =>
    stepOf(secret, code.replaceAll(/\s/g, ''), deps.clock.now(), 0),
  );
  const { codes, hashes } = makeRecoveryCodes();
  const totpSecret = await deps.secretBox.seal(secret, aboutTotp(user.id));
  await deps.people.changeUser(user.id, (now) => {
    if (now.totpSecret !== null) throw alreadySet();
    return { ...now, totpSecret, totpStep: step, recoveryHashes: hashes };
  });
  if (credential !== undefined) await deps.people.proveSession(credential, true);
  return { codes };
}

const without = { totpSecret: null, totpStep: 0, recoveryHashes: [] };

/** Takes the authenticator of the person who asks away. Throws like `countedTry` when password or code is wrong. */
export async function removeSecondFactor(
  deps: Deps,
  {
    password,
    code,
    origin,
    credential,
  }: { password: string; code: string; origin: Origin; credential?: string | undefined },
  actor: Actor,
): Promise<OwnAccount> {
  const user = await self(deps, actor);
  await countedTry(deps, { login: user.login, address: origin.address }, async () => {
    const known = await checkPassword(deps, user, password);
    return known && (await checkCode(deps, known, code)) ? known : undefined;
  });
  const changed = await deps.people.changeUser(user.id, (now) => ({ ...now, ...without }));
  if (!changed) throw new NotFoundError('person', user.id);
  if (credential !== undefined) await deps.people.proveSession(credential, false);
  return toOwnAccount(changed);
}

/** Takes somebody else's authenticator and passkeys away, who has lost them; they sign in by their password alone. Throws NotFoundError, `own_reset`. */
export async function resetSecondFactor(
  deps: Pick<Deps, 'people'>,
  personId: string,
  actor: Actor,
): Promise<PersonSummary> {
  if (personId === actor.id) {
    throw new AppError('conflict', {
      code: 'own_reset',
      message: 'Nobody resets themselves.',
      remedy:
        'Take your authenticator away on the page of your account, with a code of it or a recovery code.',
    });
  }
  const user = await deps.people.changeUser(personId, (now) => {
    assertManageable(now);
    return { ...now, ...without, passkeys: [] };
  });
  if (!user) throw new NotFoundError('person', personId);
  await deps.people.endSessions({ userId: user.id });
  return toPersonSummary(user, null);
}
