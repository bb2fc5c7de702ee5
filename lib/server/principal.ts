import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { TokenScope } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { lacksSecondFactor } from '@/lib/domain/people/second-factor-rule';
import { getDeps } from '@/lib/server/deps';
import { isTeam } from '@/lib/server/mode';
import { publicUrl, sessionCookieName } from '@/lib/server/session-cookie';
import { hasSecondFactor } from '@/lib/usecases/people/has-second-factor';
import { signInWithLink } from '@/lib/usecases/people/links';
import { hashSecret } from '@/lib/usecases/people/secrets';
import { type Origin, resolveSession } from '@/lib/usecases/people/sessions';
import { resolveToken } from '@/lib/usecases/people/tokens';
import type { User } from '@/lib/usecases/ports/people';

/** Who sends the request at hand, by what means, and from where. */
export interface Principal {
  actor: Actor;
  /** Null for a person in a browser: everything their role allows. */
  scopes: readonly TokenScope[] | null;
  /** Id of the session or token. */
  credential: string;
  /** Their role must have a second factor, and none was shown: nothing opens but setting one up. */
  lacksSecondFactor: boolean;
}

/**
 * Where the request came from. The web server listens on loopback only, so without a reverse proxy it is this machine;
 * behind one, the last address of X-Forwarded-For is what the proxy itself saw, earlier ones are hearsay.
 */
export async function requestOrigin(): Promise<Origin> {
  const all = await headers();
  const seen = publicUrl && all.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { address: seen || 'loopback', agent: all.get('user-agent') ?? '' };
}

/** The machine's one user has no place where people sign in by name. */
const isUnknownHere = (user: User): boolean => isTeam && user.source === 'machine';

const toActor = (user: User): Actor => ({ id: user.id, name: user.name, role: user.role });

/** Reads token, session cookie or sign-in link, in this order, afresh for each request: a change of role bites at once. */
export const currentPrincipal = cache(async (): Promise<Principal | undefined> => {
  const all = await headers();
  const { people, clock } = await getDeps();
  const bearer = /^Bearer (\S+)$/i.exec(all.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    const found = await resolveToken({ people, clock }, bearer);
    if (!found || isUnknownHere(found.user)) return undefined;
    const { user, token, factorRoles } = found;
    return {
      actor: toActor(user),
      scopes: token.scopes,
      credential: token.id,
      lacksSecondFactor: lacksSecondFactor(factorRoles, user, hasSecondFactor(user)),
    };
  }
  const linkSecret = all.get('x-skein-link');
  const sessionSecret = all.get('x-skein-session');
  if (linkSecret && sessionSecret) {
    const input = { linkSecret, sessionSecret, origin: await requestOrigin() };
    const user = await signInWithLink({ people, clock }, input);
    if (!user || isUnknownHere(user)) return undefined;
    const credential = hashSecret(sessionSecret);
    return { actor: toActor(user), scopes: null, credential, lacksSecondFactor: false };
  }
  const secret = (await cookies()).get(sessionCookieName(all.get('host')))?.value;
  const found = secret ? await resolveSession({ people, clock }, secret) : undefined;
  if (!found || isUnknownHere(found.user)) return undefined;
  const { user, session, factorRoles } = found;
  return {
    actor: toActor(user),
    scopes: null,
    credential: session.id,
    lacksSecondFactor: lacksSecondFactor(factorRoles, user, session.hasSecondFactor),
  };
});
