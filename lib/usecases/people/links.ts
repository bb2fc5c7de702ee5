import { localActor } from '@/lib/domain/actor';
import { newUser } from '@/lib/usecases/people/new-user';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import { type Origin, openSession, type PeopleDeps } from '@/lib/usecases/people/sessions';
import type { User } from '@/lib/usecases/ports/people';

const dayMs = 24 * 3_600_000;

/** The one user of a Skein on their own machine; made at first use. */
async function machineUser({ people, clock }: PeopleDeps): Promise<User> {
  const found = await people.findUser({ id: localActor.id });
  if (found && !found.isDisabled) return found;
  const { id, name, role } = localActor;
  const user = newUser({ clock }, { id, login: id, name, role, source: 'machine' });
  await people.saveUser(user);
  return user;
}

/**
 * The secret of a link that signs in the user of this machine. It is good until `endMachineLinks`, at most thirty days;
 * links made before are worthless from now on.
 */
export async function makeMachineLink(deps: PeopleDeps): Promise<string> {
  const user = await machineUser(deps);
  await deps.people.endLinks(user.id);
  const secret = newSecret();
  const now = deps.clock.now();
  await deps.people.saveLink({
    id: hashSecret(secret),
    userId: user.id,
    purpose: 'session',
    isReusable: true,
    createdAt: now,
    expiresAt: now + 30 * dayMs,
  });
  return secret;
}

/** Makes the machine's link worthless, as when Skein stops. Sessions it opened last until their limits. */
export async function endMachineLinks({ people }: Pick<PeopleDeps, 'people'>): Promise<void> {
  await people.endLinks(localActor.id);
}

/** Opens the session `sessionSecret` for whoever holds the link. Undefined when the link is not good. */
export async function signInWithLink(
  deps: PeopleDeps,
  input: { linkSecret: string; sessionSecret: string; origin: Origin },
): Promise<User | undefined> {
  const id = hashSecret(input.linkSecret);
  const found = await deps.people.findLink(id, deps.clock.now());
  if (found?.purpose !== 'session') return undefined;
  const link = await deps.people.takeLink(id, deps.clock.now());
  const user = link && (await deps.people.findUser({ id: link.userId }));
  if (!user || user.isDisabled) return undefined;
  await openSession(deps, {
    user,
    secret: input.sessionSecret,
    how: 'link',
    hasSecondFactor: false,
    origin: input.origin,
  });
  return user;
}
