import { hashSecret } from '@/lib/usecases/people/secrets';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';
import type { PendingSignIn } from '@/lib/usecases/ports/people';

/** What passkeys of this Skein are bound to: the host's name, and the whole origin of its pages. */
export interface PasskeySite {
  name: string;
  origin: string;
}

type Purpose = Extract<PendingSignIn['purpose'], `passkey.${string}`>;

const ceremonyMs = 5 * 60_000;

/** A challenge is kept as a hash, for one purpose, and for one person where that is known. */
const idOf = (challenge: string, userId: string): string => hashSecret(`${challenge}.${userId}`);

/** Keeps the challenge of something that a passkey is to sign; good once, for five minutes. */
export async function beginCeremony(
  { people, clock }: PeopleDeps,
  purpose: Purpose,
  challenge: string,
  userId = '',
): Promise<void> {
  const now = clock.now();
  await people.savePending(
    { id: idOf(challenge, userId), purpose, sealed: '', expiresAt: now + ceremonyMs },
    now,
  );
}

/** The challenge that an answer was made for, if it is one of ours that is still waited for; spent by this. */
export async function takeChallenge(
  { people, clock }: PeopleDeps,
  purpose: Purpose,
  clientData: string,
  userId = '',
): Promise<string | undefined> {
  const challenge = challengeIn(clientData);
  if (challenge === undefined) return undefined;
  const pending = await people.takePending(idOf(challenge, userId), purpose, clock.now());
  return pending && challenge;
}

function challengeIn(clientData: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const challenge = (data as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    // what is no JSON was made for no challenge of ours
    return undefined;
  }
}

/** The library throws at an answer that is not right; to us it is one that is not there. */
export const verified = <T>(verify: () => Promise<T>): Promise<T | undefined> =>
  verify().catch(() => undefined);
