import { AppError } from '@/lib/domain/errors';
import { countedTry, nextTry } from '@/lib/usecases/people/counted-try';
import { noteSignIn } from '@/lib/usecases/people/note-sign-in';
import { personOfProvider, shutOut } from '@/lib/usecases/people/person-of-provider';
import { hashSecret, newSecret } from '@/lib/usecases/people/secrets';
import type { Origin, PeopleDeps } from '@/lib/usecases/people/sessions';
import { openNewSession, type SignedIn } from '@/lib/usecases/people/sign-in';
import type { AuditLog } from '@/lib/usecases/ports/audit';
import type { IdentityProvider, ProviderFlow, ProviderPerson } from '@/lib/usecases/ports/identity-provider';
import type { SecretBox, User } from '@/lib/usecases/ports/people';
import type { Ids } from '@/lib/usecases/ports/system';

export type OidcDeps = PeopleDeps & {
  ids: Ids;
  audit: AuditLog;
  secretBox: SecretBox;
  identityProvider: IdentityProvider | undefined;
};

/** Where the provider leads back to: the path of our callback, the only one there is. */
export const oidcCallbackPath = '/api/session/oidc/callback';
const place = `GET ${oidcCallbackPath}`;

/** How long somebody may take to sign in at the provider. */
export const oidcFlowMs = 10 * 60_000;

type Kept = ProviderFlow & { to: string };

function configured({ identityProvider }: Pick<OidcDeps, 'identityProvider'>): IdentityProvider {
  if (identityProvider) return identityProvider;
  throw new AppError('conflict', {
    code: 'no_provider',
    message: 'This Skein has no identity provider to sign in with.',
    remedy: 'Whoever keeps it can name one: SKEIN_OIDC_… in docs/operations.md.',
  });
}

/** Only whoever holds the browser's secret and the state of the answer finds what was begun. */
const idOf = (secret: string, state: string): string => hashSecret(`${secret}.${state}`);
const about = (id: string): string => `oidc:${id}`;

/**
 * Begins a sign-in at the identity provider: where the browser goes, and the secret that it keeps meanwhile. `base` is our own
 * address, `to` a path of ours to go on to. Throws an AppError: `no_provider`, `provider_down`, `provider_misconfigured`.
 */
export async function beginOidcSignIn(
  deps: OidcDeps,
  { base, to }: { base: string; to: string },
): Promise<{ address: string; secret: string }> {
  const provider = configured(deps);
  const secret = newSecret();
  const flow: ProviderFlow = {
    redirectUri: new URL(oidcCallbackPath, base).href,
    state: newSecret(),
    nonce: newSecret(),
    verifier: newSecret(),
  };
  const address = await provider.begin(flow);
  const id = idOf(secret, flow.state);
  const kept: Kept = { ...flow, to };
  const sealed = await deps.secretBox.seal(Buffer.from(JSON.stringify(kept), 'utf8'), about(id));
  const now = deps.clock.now();
  await deps.people.savePending({ id, purpose: 'oidc', sealed, expiresAt: now + oidcFlowMs }, now);
  return { address: address.href, secret };
}

interface Answer {
  /** The secret that the browser kept; undefined when it has none. */
  secret: string | undefined;
  /** What the provider put behind the address of the callback. */
  search: URLSearchParams;
}

async function readAnswer(
  deps: OidcDeps,
  provider: IdentityProvider,
  { secret, search }: Answer,
): Promise<{ person: ProviderPerson; to: string } | undefined> {
  const state = search.get('state');
  if (secret === undefined || state === null) return undefined;
  const id = idOf(secret, state);
  const pending = await deps.people.takePending(id, 'oidc', deps.clock.now());
  if (!pending) return undefined;
  const opened = await deps.secretBox.open(pending.sealed, about(id));
  const { to, ...flow } = JSON.parse(opened.toString('utf8')) as Kept;
  const address = new URL(flow.redirectUri);
  address.search = search.toString();
  const person = await provider.finish(address, flow);
  return person && { person, to };
}

const notTheAnswer = (wait: number): AppError =>
  new AppError('unauthenticated', {
    code: 'provider_answer_unknown',
    message: 'This is no answer to a sign-in that was begun in this browser in the last ten minutes.',
    ...nextTry(wait),
  });

function noRole(label: string): AppError {
  return new AppError('forbidden', {
    code: 'no_role',
    message: `${label} knows you, but you are in none of the groups that may use this Skein.`,
    remedy: 'Ask whoever keeps the groups there.',
  });
}

/**
 * Signs in whom the provider vouches for, with the role that goes with their groups now. Throws an AppError of kind
 * `unauthenticated` (also when the answer is replayed), `forbidden` (`no_role`), `too_many_requests`, `unavailable`.
 */
export async function finishOidcSignIn(
  deps: OidcDeps,
  { origin, ...answer }: Answer & { origin: Origin },
): Promise<SignedIn & { to: string }> {
  const provider = configured(deps);
  let known: User | undefined;
  try {
    const { person, to } = await countedTry(
      deps,
      { address: origin.address },
      () => readAnswer(deps, provider, answer),
      notTheAnswer,
    );
    known = await deps.people.findUser({ subject: person.subject });
    const role = provider.roleOf(person.groups);
    if (!role) {
      if (known) await shutOut(deps, known);
      throw noRole(provider.label);
    }
    const user = await personOfProvider(deps, { person, known, role, place, origin });
    return { ...(await openNewSession(deps, user, 'oidc', origin, person.hasSecondFactor)), to };
  } catch (error) {
    if (
      error instanceof AppError &&
      ['unauthenticated', 'forbidden', 'too_many_requests'].includes(error.kind)
    ) {
      await noteSignIn(deps, {
        person: undefined,
        action: 'sign_in',
        place,
        outcome: 'denied',
        objects: known ? [`user:${known.id}`] : [],
        origin,
      });
    }
    throw error;
  }
}
