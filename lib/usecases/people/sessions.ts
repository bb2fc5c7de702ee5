import { AppError } from '@/lib/domain/errors';
import { hashSecret } from '@/lib/usecases/people/secrets';
import { sessionLimits } from '@/lib/usecases/people/session-limits';
import type { PeopleStore, Session, User } from '@/lib/usecases/ports/people';
import type { Clock } from '@/lib/usecases/ports/system';

export interface PeopleDeps {
  people: PeopleStore;
  clock: Clock;
}

/** Where a request came from, as the audit log and the list of sessions show it. */
export interface Origin {
  address: string;
  agent: string;
}

const touchEveryMs = 60_000;

/** The user of a machine of their own is not thrown out for reading slowly. */
function idleLimit(user: User): number {
  return user.source === 'machine' ? sessionLimits.absoluteMs : sessionLimits.idleMs;
}

/** Whether a session is past one of its limits. */
export function isSessionOver(session: Session, user: User, now: number): boolean {
  return now - session.createdAt > sessionLimits.absoluteMs || now - session.lastSeenAt > idleLimit(user);
}

/** Opens a session under a secret that only the browser keeps. Sessions past their absolute limit are cleared on the way. */
export async function openSession(
  { people, clock }: PeopleDeps,
  input: {
    user: User;
    secret: string;
    how: Session['how'];
    hasSecondFactor: boolean;
    origin: Origin;
  },
): Promise<void> {
  const now = clock.now();
  if (input.user.isDisabled) throw disabled();
  await people.endSessions({ startedBefore: now - sessionLimits.absoluteMs });
  await people.saveSession({
    id: hashSecret(input.secret),
    userId: input.user.id,
    createdAt: now,
    lastSeenAt: now,
    address: input.origin.address,
    agent: input.origin.agent.slice(0, 300),
    how: input.how,
    hasSecondFactor: input.hasSecondFactor,
  });
}

/** The person behind a session secret as they are now; undefined when the session has ended or they are disabled. */
export async function resolveSession(
  { people, clock }: PeopleDeps,
  secret: string,
): Promise<Awaited<ReturnType<PeopleStore['findSession']>>> {
  const id = hashSecret(secret);
  const found = await people.findSession(id);
  if (!found || found.user.isDisabled) return undefined;
  const now = clock.now();
  const { session, user } = found;
  if (isSessionOver(session, user, now)) {
    await people.endSessions({ id });
    return undefined;
  }
  if (now - session.lastSeenAt > touchEveryMs) await people.touchSession(id, now);
  return found;
}

export function disabled(): AppError {
  return new AppError('unauthenticated', {
    code: 'user_disabled',
    message: 'This person may not sign in any more.',
    remedy: 'Ask an administrator of this Skein.',
  });
}
