import type { NewToken, TokenSummary } from '@/lib/contracts/people';
import type { TokenScope } from '@/lib/domain/access/policy';
import type { Actor } from '@/lib/domain/actor';
import { NotFoundError } from '@/lib/domain/errors';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import type { PeopleDeps } from '@/lib/usecases/people/sessions';
import type { ApiToken, PeopleStore } from '@/lib/usecases/ports/people';
import type { Ids } from '@/lib/usecases/ports/system';

const prefix = 'skein_';
const dayMs = 24 * 3_600_000;
const useNotedEveryMs = 60_000;

const toSummary = ({ hash: _hash, ...token }: ApiToken): TokenSummary => token;

/** Makes a token for the actor. The secret is in this answer and nowhere else. */
export async function createToken(
  deps: PeopleDeps & { ids: Ids },
  input: NewToken,
  actor: Actor,
): Promise<{ token: TokenSummary; secret: string }> {
  const secret = `${prefix}${newSecret()}`;
  const now = deps.clock.now();
  const token: ApiToken = {
    id: deps.ids.next('t'),
    userId: actor.id,
    name: input.name,
    hash: hashSecret(secret),
    scopes: [...new Set<TokenScope>(input.scopes)],
    createdAt: now,
    expiresAt: now + input.days * dayMs,
    lastUsedAt: null,
    revokedAt: null,
  };
  await deps.people.saveToken(token);
  return { token: toSummary(token), secret };
}

/** The actor's tokens; everybody's for `everyone`. */
export async function listTokens(
  { people }: PeopleDeps,
  actor: Actor,
  everyone = false,
): Promise<TokenSummary[]> {
  return (await people.listTokens(everyone ? undefined : actor.id)).map(toSummary);
}

/** Ends a token of the actor's own; of anybody's if the actor is an administrator. Throws NotFoundError. */
export async function revokeToken(
  { people, clock }: PeopleDeps,
  id: string,
  actor: Actor,
): Promise<TokenSummary> {
  const tokens = await people.listTokens(actor.role === 'admin' ? undefined : actor.id);
  const found = tokens.find((token) => token.id === id);
  if (!found) throw new NotFoundError('token', id);
  const revoked = { ...found, revokedAt: found.revokedAt ?? clock.now() };
  await people.saveToken(revoked);
  return toSummary(revoked);
}

/** The owner of a token's secret and what the token allows; undefined when it is unknown, revoked or over. */
export async function resolveToken(
  { people, clock }: PeopleDeps,
  secret: string,
): Promise<Awaited<ReturnType<PeopleStore['findToken']>>> {
  if (!secret.startsWith(prefix)) return undefined;
  const found = await people.findToken(hashSecret(secret));
  const now = clock.now();
  if (!found || found.user.isDisabled || found.token.revokedAt !== null || found.token.expiresAt <= now) {
    return undefined;
  }
  if (now - (found.token.lastUsedAt ?? 0) > useNotedEveryMs) {
    await people.touchToken(found.token.id, now);
  }
  return found;
}
