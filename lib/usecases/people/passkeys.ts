import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import type { newPasskey, PasskeyOptions, PasskeySummary } from '@/lib/contracts/passkeys';
import type { Actor } from '@/lib/domain/actor';
import { AppError, InvalidInputError, NotFoundError } from '@/lib/domain/errors';
import { countedTry } from '@/lib/usecases/people/counted-try';
import { assertFactorShown } from '@/lib/usecases/people/has-second-factor';
import {
  beginCeremony,
  type PasskeySite,
  takeChallenge,
  verified,
} from '@/lib/usecases/people/passkey-challenge';
import type { Origin, PeopleDeps } from '@/lib/usecases/people/sessions';
import { checkPassword } from '@/lib/usecases/people/sign-in';
import {
  passkeysOf,
  type StoredPasskey,
  toPasskeySummary,
  withPasskeys,
} from '@/lib/usecases/people/stored-passkey';
import type { PasswordHasher, User } from '@/lib/usecases/ports/people';

type Deps = PeopleDeps & { passwords: PasswordHasher };

const passkeysMax = 20;

/** Passkeys are of people of this Skein: those of an identity provider come in by it, where their groups are looked at. */
async function self({ people }: Pick<Deps, 'people'>, actor: Actor): Promise<User> {
  const user = await people.findUser({ id: actor.id });
  if (!user) throw new NotFoundError('person', actor.id);
  if (user.source === 'local') return user;
  throw new AppError('conflict', {
    code: 'no_password',
    message: 'This person signs in without a password of this Skein, and so without a passkey of it.',
  });
}

const listOf = (user: User): PasskeySummary[] => passkeysOf(user).map(toPasskeySummary);

/** One's own passkeys. */
export async function listPasskeys(
  { people }: Pick<Deps, 'people'>,
  actor: Actor,
): Promise<{ passkeys: PasskeySummary[] }> {
  const user = await people.findUser({ id: actor.id });
  return { passkeys: user ? listOf(user) : [] };
}

/**
 * What the browser of the person who asks makes a passkey of; takes their password. Throws like `countedTry`, and an AppError:
 * `second_factor_unshown`, `passkeys_need_name`.
 */
export async function beginPasskey(
  deps: Deps,
  input: { password: string; origin: Origin; site: PasskeySite; credential: string | undefined },
  actor: Actor,
): Promise<PasskeyOptions> {
  const user = await self(deps, actor);
  await assertFactorShown(deps, user, input.credential);
  await countedTry(deps, { login: user.login, address: input.origin.address }, () =>
    checkPassword(deps, user, input.password),
  );
  const options = await generateRegistrationOptions({
    rpName: 'Skein',
    rpID: input.site.name,
    userName: user.login,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    attestationType: 'none',
    excludeCredentials: passkeysOf(user).map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await beginCeremony(deps, 'passkey.add', options.challenge, user.id);
  return { options: { ...options } };
}

const notMade = (): AppError =>
  new InvalidInputError({
    code: 'passkey_not_made',
    message: 'This is no passkey that was asked for here in the last five minutes.',
    remedy: 'Begin again.',
  });

/**
 * Keeps a passkey that the browser has made; the session that adds it has shown it. Throws InvalidInputError (also when the
 * answer is used again), an AppError of kind `conflict` or `forbidden`.
 */
export async function addPasskey(
  deps: Deps,
  input: z.output<typeof newPasskey> & { site: PasskeySite; credential: string | undefined },
  actor: Actor,
): Promise<{ passkeys: PasskeySummary[] }> {
  const user = await self(deps, actor);
  await assertFactorShown(deps, user, input.credential);
  const { answer, site, name } = input;
  const challenge = await takeChallenge(deps, 'passkey.add', answer.response.clientDataJSON, user.id);
  if (challenge === undefined) throw notMade();
  const made = await verified(() =>
    verifyRegistrationResponse({
      response: answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
    }),
  );
  if (!made?.registrationInfo) throw notMade();
  const { credential, credentialBackedUp: isBackedUp } = made.registrationInfo;
  const passkey: StoredPasskey = {
    id: credential.id,
    name,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: answer.response.transports ?? [],
    isBackedUp,
    createdAt: deps.clock.now(),
    lastUsedAt: null,
  };
  const changed = await deps.people.changeUser(user.id, (now) => {
    const known = passkeysOf(now);
    if (known.length >= passkeysMax || known.some(({ id }) => id === passkey.id)) {
      throw new AppError('conflict', {
        code: 'passkey_known',
        message: `This passkey is here already, or there are ${passkeysMax}.`,
        remedy: 'Take one away first.',
      });
    }
    return withPasskeys(now, [...known, passkey]);
  });
  if (!changed) throw new NotFoundError('person', user.id);
  if (input.credential !== undefined) await deps.people.proveSession(input.credential, true);
  return { passkeys: listOf(changed) };
}

/** Changes one passkey of the person who asks, or takes it away. */
async function change(
  deps: Deps,
  actor: Actor,
  passkeyId: string,
  to: (passkey: StoredPasskey) => StoredPasskey[],
): Promise<{ passkeys: PasskeySummary[] }> {
  const changed = await deps.people.changeUser(actor.id, (now) => {
    const known = passkeysOf(now);
    if (!known.some(({ id }) => id === passkeyId)) throw new NotFoundError('passkey', passkeyId);
    return withPasskeys(
      now,
      known.flatMap((one) => (one.id === passkeyId ? to(one) : [one])),
    );
  });
  if (!changed) throw new NotFoundError('passkey', passkeyId);
  return { passkeys: listOf(changed) };
}

export function renamePasskey(
  deps: Deps,
  input: { passkeyId: string; name: string },
  actor: Actor,
): Promise<{ passkeys: PasskeySummary[] }> {
  return change(deps, actor, input.passkeyId, (passkey) => [{ ...passkey, name: input.name }]);
}

/** Takes a passkey away; only in a session that has shown a second factor. Throws NotFoundError, `second_factor_unshown`. */
export async function removePasskey(
  deps: Deps,
  input: { passkeyId: string; credential: string | undefined },
  actor: Actor,
): Promise<{ passkeys: PasskeySummary[] }> {
  await assertFactorShown(deps, await self(deps, actor), input.credential);
  return await change(deps, actor, input.passkeyId, () => []);
}
