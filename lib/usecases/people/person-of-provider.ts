import type { Role } from '@/lib/domain/actor';
import { AppError } from '@/lib/domain/errors';
import { newUser } from '@/lib/usecases/people/new-user';
import { noteSignIn } from '@/lib/usecases/people/note-sign-in';
import { disabled, type Origin, type PeopleDeps } from '@/lib/usecases/people/sessions';
import type { AuditLog } from '@/lib/usecases/ports/audit';
import type { ProviderPerson } from '@/lib/usecases/ports/identity-provider';
import type { User } from '@/lib/usecases/ports/people';
import type { Ids } from '@/lib/usecases/ports/system';

type Deps = PeopleDeps & { ids: Ids; audit: AuditLog };

const loginMax = 80;
const nameMax = 100;
const candidatesMax = 50;

/** What colleagues see them sign in as, of what the provider calls them. It opens nothing. */
function loginOf(username: string): string {
  const login = username
    .toLowerCase()
    .replaceAll(/[^a-z0-9._@+-]/g, '')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, loginMax);
  return login.length < 2 ? 'person' : login;
}

const nameOf = ({ name, username }: ProviderPerson): string =>
  name.replaceAll(/\p{C}/gu, ' ').trim().slice(0, nameMax) || loginOf(username);

/** Adds somebody; under a login of their own when a person of this Skein has theirs, with whom they have nothing to do. */
async function add({ people, clock }: Deps, id: string, person: ProviderPerson, role: Role): Promise<User> {
  const login = loginOf(person.username);
  for (let n = 1; n <= candidatesMax; n += 1) {
    const found = await people.findUser({ subject: person.subject });
    if (found) return found;
    const candidate: User = {
      ...newUser(
        { clock },
        {
          id,
          login: n === 1 ? login : `${login}.${n}`,
          name: nameOf(person),
          role,
          source: 'oidc',
        },
      ),
      subject: person.subject,
    };
    if (await people.addUser(candidate)) return candidate;
  }
  throw new AppError('conflict', {
    code: 'login_taken',
    message: `Too many people are called "${login}" here.`,
  });
}

/**
 * The person of this Skein whom the provider vouches for, with the role of their groups; made when they come for the first
 * time. They are known by issuer and subject alone, never by name or address. Another role than before ends their sessions.
 * Throws an AppError of kind `unauthenticated` for somebody who is disabled here.
 */
export async function personOfProvider(
  deps: Deps,
  {
    person,
    known,
    role,
    place,
    origin,
  }: { person: ProviderPerson; known: User | undefined; role: Role; place: string; origin: Origin },
): Promise<User> {
  if (known?.isDisabled) throw disabled();
  const id = known?.id ?? deps.ids.next('u');
  const isNewRole = known?.role !== role;
  if (isNewRole) {
    await noteSignIn(deps, {
      person: { id, name: nameOf(person), role },
      action: 'role.by_groups',
      place,
      outcome: 'asked',
      objects: [`user:${id}`],
      origin,
    });
  }
  const before = known ?? (await add(deps, id, person, role));
  const user = await deps.people.changeUser(before.id, (now) => ({
    ...now,
    role,
    name: nameOf(person),
    isProvenByProvider: person.hasSecondFactor,
  }));
  if (!user) throw disabled();
  if (isNewRole) await deps.people.endSessions({ userId: user.id });
  return user;
}

/** Ends what somebody has open who is in none of the groups any more: sessions and tokens. */
export async function shutOut({ people, clock }: PeopleDeps, user: User): Promise<void> {
  await people.endSessions({ userId: user.id });
  const open = (await people.listTokens(user.id)).filter(({ revokedAt }) => revokedAt === null);
  for (const token of open) await people.saveToken({ ...token, revokedAt: clock.now() });
}
