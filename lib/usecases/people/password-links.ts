import type { LinkState } from '@/lib/contracts/people';
import { AppError, InvalidInputError } from '@/lib/domain/errors';
import { passwordFlaw } from '@/lib/domain/people/password-rules';
import { newLocalUser } from '@/lib/usecases/people/new-user';
import { noteSignIn } from '@/lib/usecases/people/note-sign-in';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import { disabled, type Origin, type PeopleDeps } from '@/lib/usecases/people/sessions';
import {
  assertPasswordSignsIn,
  openNewSession,
  type SignedIn,
  type SignInDeps,
} from '@/lib/usecases/people/sign-in';
import type { SignInLink, User } from '@/lib/usecases/ports/people';
import type { Ids } from '@/lib/usecases/ports/system';

const hourMs = 3_600_000;
const lifetimes = { first: 24 * hourMs, password: 72 * hourMs };
/** Whose link the first administrator's is, before there is anybody. */
const nobody = 'first-administrator';

/** A link that lets its holder choose a password, once. The secret is in this answer and nowhere else. */
export interface PasswordLink {
  secret: string;
  expiresAt: number;
}

/** The path of a link's page; the secret stands behind the #, which browsers send to no server and no other site. */
export const linkPath = (secret: string): string => `/set-password#${secret}`;

async function makeLink(
  { people, clock }: PeopleDeps,
  userId: string,
  purpose: 'first' | 'password',
): Promise<PasswordLink> {
  await people.endLinks(userId);
  const secret = newSecret();
  const createdAt = clock.now();
  const expiresAt = createdAt + lifetimes[purpose];
  await people.saveLink({ id: hashSecret(secret), userId, purpose, isReusable: false, createdAt, expiresAt });
  return { secret, expiresAt };
}

/** A link by which one person chooses a password, good for three days; earlier ones are worthless. */
export function makePasswordLink(deps: PeopleDeps, user: User): Promise<PasswordLink> {
  return makeLink(deps, user.id, 'password');
}

const isAdmin = (user: User): boolean =>
  user.role === 'admin' && !user.isDisabled && (user.source === 'oidc' || user.passwordHash !== null);

/** The link of the first administrator, good for a day; undefined when there is an administrator already. */
export async function makeFirstLink(deps: PeopleDeps): Promise<PasswordLink | undefined> {
  if ((await deps.people.listUsers()).some(isAdmin)) return undefined;
  return await makeLink(deps, nobody, 'first');
}

function notGood(): AppError {
  return new AppError('not_found', {
    code: 'link_not_good',
    message: 'This link has been used, a newer one has taken its place, or it is too old.',
    remedy: 'Ask an administrator for a new one; "skein people reset" in the terminal prints one too.',
  });
}

async function findLink(
  { people, clock }: PeopleDeps,
  secret: string,
): Promise<{ link: SignInLink; user: User | undefined }> {
  const link = await people.findLink(hashSecret(secret), clock.now());
  if (!link || link.purpose === 'session') throw notGood();
  const user = link.purpose === 'first' ? undefined : await people.findUser({ id: link.userId });
  if (link.purpose === 'password' && user?.source !== 'local') throw notGood();
  if (user?.isDisabled) throw notGood();
  return { link, user };
}

/** Whom a link is for. Throws an AppError of kind `not_found` when it is not good; does not spend it. */
export async function describeLink(deps: PeopleDeps, secret: string): Promise<LinkState> {
  const { user } = await findLink(deps, secret);
  return user
    ? { isFirst: false, login: user.login, name: user.name }
    : { isFirst: true, login: '', name: '' };
}

async function addFirst({ people }: PeopleDeps, user: User): Promise<void> {
  if (await people.addUser(user)) return;
  throw new AppError('conflict', {
    code: 'login_taken',
    message: `Somebody signs in as "${user.login}" already.`,
    remedy: 'Start "skein up --team" again for a new link and choose another name to sign in with.',
  });
}

/**
 * Spends a link: its holder's password is the one given, they are signed in here, and nowhere else any more. The first
 * administrator gives name and login too. Throws an AppError of kind `not_found` or InvalidInputError (the link stays good).
 */
export async function choosePassword(
  deps: SignInDeps & { ids: Ids },
  input: { secret: string; password: string; login: string; name: string; origin: Origin },
): Promise<SignedIn> {
  const { origin, password } = input;
  const { link, user: invited } = await findLink(deps, input.secret);
  if (!invited && (input.login === '' || input.name === '')) {
    throw new InvalidInputError({
      code: 'name_missing',
      message: 'The first administrator needs a name and something to sign in with.',
    });
  }
  const person = invited ?? newLocalUser(deps, { login: input.login, name: input.name, role: 'admin' });
  assertPasswordSignsIn(deps, person.login);
  const flaw = passwordFlaw(password, person);
  if (flaw) throw new InvalidInputError({ code: 'weak_password', message: flaw });
  const passwordHash = await deps.passwords.hash(password);
  await noteSignIn(deps, {
    person,
    action: 'password.choose',
    place: 'POST /api/session/link/password',
    outcome: 'asked',
    objects: [`user:${person.id}`],
    origin,
  });
  if (!(await deps.people.takeLink(link.id, deps.clock.now()))) throw notGood();
  if (!invited) await addFirst(deps, person);
  const user = await deps.people.changeUser(person.id, (now) => {
    if (now.isDisabled) throw disabled();
    return { ...now, passwordHash };
  });
  if (!user) throw notGood();
  await deps.people.endSessions({ userId: user.id });
  return await openNewSession(deps, user, 'password', origin);
}
