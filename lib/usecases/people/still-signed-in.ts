import type { Actor } from '@/lib/domain/actor';
import { lacksSecondFactor } from '@/lib/domain/people/second-factor-rule';
import { hasSecondFactor } from '@/lib/usecases/people/has-second-factor';
import { isSessionOver, type PeopleDeps } from '@/lib/usecases/people/sessions';
import type { User } from '@/lib/usecases/ports/people';

/**
 * The person behind a session or token as they are now, for work that outlives its request; undefined when it has ended or
 * they are disabled. Does not count as a use of the session.
 */
export async function stillSignedIn(
  { people, clock }: PeopleDeps,
  { userId, credential }: { userId: string; credential: string },
): Promise<Actor | undefined> {
  const now = clock.now();
  const bySession = await people.findSession(credential);
  if (bySession) {
    const { session, user, factorRoles } = bySession;
    if (session.userId !== userId || isSessionOver(session, user, now)) return undefined;
    return lacksSecondFactor(factorRoles, user, session.hasSecondFactor) ? undefined : actorOf(user);
  }
  const token = (await people.listTokens(userId)).find(({ id }) => id === credential);
  if (!token || token.revokedAt !== null || token.expiresAt <= now) return undefined;
  const user = await people.findUser({ id: userId });
  if (!user || lacksSecondFactor(await people.factorRoles(), user, hasSecondFactor(user))) return undefined;
  return actorOf(user);
}

const actorOf = ({ id, name, role, isDisabled }: User): Actor | undefined =>
  isDisabled ? undefined : { id, name, role };
