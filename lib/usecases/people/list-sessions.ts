import type { SessionSummary } from '@/lib/contracts/people';
import type { Actor } from '@/lib/domain/actor';
import { NotFoundError } from '@/lib/domain/errors';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';

/** The actor's open sessions; everybody's for an administrator who asks for `everyone`. `current` is the one that asks. */
export async function listSessions(
  { people }: PeopleDeps,
  input: { everyone: boolean; current: string | undefined },
  actor: Actor,
): Promise<SessionSummary[]> {
  const isAdmin = actor.role === 'admin';
  const sessions = await people.listSessions(input.everyone && isAdmin ? undefined : actor.id);
  return sessions.map((session) => ({ ...session, isThis: session.id === input.current }));
}

/** Ends one of the actor's sessions; anybody's for an administrator. Throws NotFoundError. */
export async function revokeSession({ people }: PeopleDeps, id: string, actor: Actor): Promise<void> {
  const found = await people.listSessions(actor.role === 'admin' ? undefined : actor.id);
  if (!found.some((session) => session.id === id)) throw new NotFoundError('session', id);
  await people.endSessions({ id });
}
