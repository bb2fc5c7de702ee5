import type { Invitation, MadeLink, PersonChange, PersonSummary } from '@/lib/contracts/people';
import type { Actor } from '@/lib/domain/actor';
import { AppError, NotFoundError } from '@/lib/domain/errors';
import { newLocalUser } from '@/lib/usecases/people/new-user';
import { linkPath, makePasswordLink } from '@/lib/usecases/people/password-links';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';
import { assertPasswordSignsIn, type SignInDeps } from '@/lib/usecases/people/sign-in';
import type { User } from '@/lib/usecases/ports/people';
import type { Ids } from '@/lib/usecases/ports/system';

export const toPersonSummary = (user: User, lastSeenAt: number | null): PersonSummary => ({
  id: user.id,
  login: user.login,
  name: user.name,
  role: user.role,
  isDisabled: user.isDisabled,
  source: user.source,
  isInvited: user.source === 'local' && user.passwordHash === null,
  hasSecondFactor: user.totpSecret !== null || user.passkeys.length > 0,
  createdAt: user.createdAt,
  lastSeenAt,
});

/** Everybody who signs in by name, with when an open session of theirs was last used. */
export async function listPeople({ people }: Pick<PeopleDeps, 'people'>): Promise<PersonSummary[]> {
  const [users, sessions] = await Promise.all([people.listUsers(), people.listSessions()]);
  const lastSeen = new Map<string, number>();
  for (const { userId, lastSeenAt } of sessions) {
    lastSeen.set(userId, Math.max(lastSeenAt, lastSeen.get(userId) ?? 0));
  }
  return users
    .filter(({ source }) => source !== 'machine')
    .map((user) => toPersonSummary(user, lastSeen.get(user.id) ?? null));
}

async function linkFor(deps: PeopleDeps, user: User): Promise<MadeLink> {
  const { secret, expiresAt } = await makePasswordLink(deps, user);
  return { person: toPersonSummary(user, null), path: linkPath(secret), expiresAt };
}

/** Adds a colleague, who chooses a password by the link in the answer. Throws an AppError of kind `conflict`. */
export async function invitePerson(
  deps: PeopleDeps & { ids: Ids } & Pick<SignInDeps, 'passwordsOnlyFor'>,
  invitation: Invitation,
): Promise<MadeLink> {
  assertPasswordSignsIn(deps, invitation.login);
  const user = newLocalUser(deps, invitation);
  if (!(await deps.people.addUser(user))) {
    throw new AppError('conflict', {
      code: 'login_taken',
      message: `Somebody signs in as "${user.login}" already.`,
      remedy: 'Choose another name to sign in with, or reset that person.',
    });
  }
  return await linkFor(deps, user);
}

function lastAdmin(): AppError {
  return new AppError('conflict', {
    code: 'last_administrator',
    message: 'This is the last administrator who can sign in.',
    remedy: 'Make somebody else an administrator first.',
  });
}

/** The user of the machine is nobody to manage. Throws NotFoundError. */
export function assertManageable(user: User): void {
  if (user.source === 'machine') throw new NotFoundError('person', user.id);
}

/**
 * Changes role or standing of a person; whoever is signed in as them is signed out. One administrator who can sign in always
 * remains. Throws NotFoundError, or an AppError of kind `conflict`.
 */
export async function changePerson(
  { people }: Pick<PeopleDeps, 'people'>,
  personId: string,
  change: PersonChange,
): Promise<PersonSummary> {
  const user = await people.changeUser(personId, (now, others) => {
    assertManageable(now);
    const next = { ...now, ...change };
    if (next.source === 'oidc' && next.role !== now.role) throw roleFromProvider();
    const isLost = now.role === 'admin' && (next.role !== 'admin' || next.isDisabled);
    if (isLost && !others.hasAdmin) throw lastAdmin();
    return next;
  });
  if (!user) throw new NotFoundError('person', personId);
  await people.endSessions({ userId: user.id });
  if (user.isDisabled) await people.endLinks(user.id);
  return toPersonSummary(user, null);
}

function signsInElsewhere(): AppError {
  return new AppError('conflict', {
    code: 'no_password',
    message: 'This person signs in at the identity provider and has no password here.',
    remedy: 'A lost password is dealt with there; to keep somebody out of Skein, disable them.',
  });
}

function roleFromProvider(): AppError {
  return new AppError('conflict', {
    code: 'role_from_provider',
    message: "This person's role comes from the groups of the identity provider.",
    remedy: 'Change the groups there; it takes effect at the next sign-in.',
  });
}

/**
 * Takes password, authenticator and sessions away from a person, who chooses a new password by the link in the answer. Throws
 * NotFoundError; an AppError of kind `conflict` for a person who asks for themselves.
 */
export async function resetPerson(deps: PeopleDeps, personId: string, actor: Actor): Promise<MadeLink> {
  if (personId === actor.id) {
    throw new AppError('conflict', {
      code: 'own_reset',
      message: 'Nobody resets themselves.',
      remedy: 'Change your password on the page of your account.',
    });
  }
  const user = await deps.people.changeUser(personId, (now) => {
    assertManageable(now);
    if (now.source === 'oidc') throw signsInElsewhere();
    return { ...now, passwordHash: null, totpSecret: null, totpStep: 0, recoveryHashes: [], passkeys: [] };
  });
  if (!user) throw new NotFoundError('person', personId);
  await deps.people.endSessions({ userId: user.id });
  return await linkFor(deps, user);
}
