import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import type { PasskeyOptions, passkeyProof } from '@/lib/contracts/passkeys';
import { AppError } from '@/lib/domain/errors';
import { countedTry, nextTry } from '@/lib/usecases/people/counted-try';
import { noteSignIn } from '@/lib/usecases/people/note-sign-in';
import {
  beginCeremony,
  type PasskeySite,
  takeChallenge,
  verified,
} from '@/lib/usecases/people/passkey-challenge';
import { disabled, type Origin } from '@/lib/usecases/people/sessions';
import {
  assertPasswordSignsIn,
  openNewSession,
  type SignedIn,
  type SignInDeps,
} from '@/lib/usecases/people/sign-in';
import { passkeysOf, withPasskeys } from '@/lib/usecases/people/stored-passkey';
import type { User } from '@/lib/usecases/ports/people';

type Proof = z.output<typeof passkeyProof>['answer'];

/** What a browser signs in by: any passkey that it has for this Skein, whoever's it is. */
export async function beginPasskeySignIn(deps: SignInDeps, site: PasskeySite): Promise<PasskeyOptions> {
  const options = await generateAuthenticationOptions({ rpID: site.name, userVerification: 'required' });
  await beginCeremony(deps, 'passkey.use', options.challenge);
  return { options: { ...options } };
}

/** The person whose passkey has signed; its count goes on under one lock, so that of two copies one is found out. */
async function check(deps: SignInDeps, answer: Proof, site: PasskeySite): Promise<User | undefined> {
  const { clientDataJSON, userHandle } = answer.response;
  const challenge = await takeChallenge(deps, 'passkey.use', clientDataJSON);
  const userId = Buffer.from(userHandle ?? '', 'base64url').toString('utf8');
  const user = userId === '' ? undefined : await deps.people.findUser({ id: userId });
  const passkey = user && passkeysOf(user).find(({ id }) => id === answer.id);
  if (challenge === undefined || user?.source !== 'local' || !passkey) return undefined;
  const outcome = await verified(() =>
    verifyAuthenticationResponse({
      response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }),
  );
  if (!outcome?.verified) return undefined;
  const { newCounter, credentialBackedUp: isBackedUp } = outcome.authenticationInfo;
  let isGood = false;
  const changed = await deps.people.changeUser(user.id, (now) => {
    const stored = passkeysOf(now).find(({ id }) => id === passkey.id);
    const counts = newCounter > 0 || (stored?.counter ?? 0) > 0;
    isGood = stored !== undefined && (!counts || newCounter > stored.counter);
    if (!isGood) return now;
    const used = { counter: newCounter, isBackedUp, lastUsedAt: deps.clock.now() };
    return withPasskeys(
      now,
      passkeysOf(now).map((one) => (one.id === passkey.id ? { ...one, ...used } : one)),
    );
  });
  return isGood ? changed : undefined;
}

const wrongPasskey = (wait: number): AppError =>
  new AppError('unauthenticated', {
    code: 'wrong_passkey',
    message: 'This passkey is not known here, or what it said is too old or was used before.',
    ...nextTry(wait),
  });

/**
 * Signs a person in by a passkey, which is both of their factors: the device, and what unlocks it. Throws an AppError of kind
 * `unauthenticated`, `forbidden` or `too_many_requests`.
 */
export async function finishPasskeySignIn(
  deps: SignInDeps,
  { answer, site, origin }: { answer: Proof; site: PasskeySite; origin: Origin },
): Promise<SignedIn> {
  let known: User | undefined;
  try {
    known = await countedTry(
      deps,
      { address: origin.address },
      () => check(deps, answer, site),
      wrongPasskey,
    );
    if (known.isDisabled) throw disabled();
    assertPasswordSignsIn(deps, known.login);
    return await openNewSession(deps, known, 'passkey', origin, true);
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'unavailable') {
      await noteSignIn(deps, {
        person: undefined,
        action: 'sign_in',
        place: 'PUT /api/session/passkey',
        outcome: 'denied',
        objects: known ? [`user:${known.id}`] : [],
        origin,
      });
    }
    throw error;
  }
}
