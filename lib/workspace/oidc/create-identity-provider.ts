import { readFile } from 'node:fs/promises';
import * as client from 'openid-client';
import { AppError } from '@/lib/domain/errors';
import { roleOfGroups } from '@/lib/domain/people/role-of-groups';
import type { IdentityProvider, ProviderFlow, ProviderPerson } from '@/lib/usecases/ports/identity-provider';
import type { Log } from '@/lib/usecases/ports/system';
import type { OidcSettings } from '@/lib/workspace/oidc/settings';

const timeoutSeconds = 10;

/** What the library says when the provider, and not the answer at hand, is at fault. */
const faultsOfProvider = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** As the provider says it wants the secret; by Basic where it says nothing, as the standard has it. */
function clientAuth(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** What the log may say of a failure: never a whole answer, which may hold tokens. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}

function notSetUp(label: string, why: string, error?: unknown): AppError {
  return new AppError('environment', {
    code: 'provider_misconfigured',
    message: `Sign-in with ${label} is not set up as it should be: ${why}`,
    remedy: 'Whoever keeps this Skein finds the settings SKEIN_OIDC_… in docs/operations.md.',
    details: error === undefined ? {} : { reason: reasonOf(error) },
  });
}

async function readSecret(settings: OidcSettings): Promise<string | undefined> {
  const { clientSecret, clientSecretFile, label } = settings;
  if (clientSecretFile === undefined) return clientSecret;
  try {
    return (await readFile(clientSecretFile, 'utf8')).trim();
  } catch (error) {
    throw notSetUp(label, 'the file of SKEIN_OIDC_CLIENT_SECRET_FILE cannot be read.', error);
  }
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const config = await client.discovery(
    issuer,
    settings.clientId,
    undefined,
    clientAuth(await readSecret(settings)),
    {
      timeout: timeoutSeconds,
      // only for a provider on this machine, which the settings have made sure of
      execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    },
  );
  if (new URL(config.serverMetadata().issuer).href !== issuer.href) {
    throw notSetUp(settings.label, 'SKEIN_OIDC_ISSUER is not the one that the provider names as its own.');
  }
  client.enableNonRepudiationChecks(config);
  return config;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A claim of one text or several. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** The provider's answer, exchanged and checked: signature, issuer, audience, times, state, nonce, PKCE. */
async function exchange(
  config: client.Configuration,
  { groupsClaim, factorValues }: OidcSettings,
  answer: URL,
  flow: ProviderFlow,
): Promise<ProviderPerson | undefined> {
  const tokens = await client.authorizationCodeGrant(config, answer, {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const vouched = tokens.claims();
  if (!vouched) return undefined;
  const isWhole = groupsClaim in vouched && typeof vouched.name === 'string';
  const asks = !isWhole && config.serverMetadata().userinfo_endpoint !== undefined;
  const told = asks ? await client.fetchUserInfo(config, tokens.access_token, vouched.sub) : {};
  const claims: Record<string, unknown> = { ...told, ...vouched };
  const username = textOf(claims.preferred_username) || textOf(claims.email);
  return {
    subject: `${vouched.iss}|${vouched.sub}`,
    username,
    name: textOf(claims.name) || username,
    groups: textsOf(claims[groupsClaim]),
    hasSecondFactor: [...textsOf(claims.amr), ...textsOf(claims.acr)].some((one) =>
      factorValues.includes(one),
    ),
  };
}

/** What a failure of the library means; undefined: the answer was not the one to this sign-in. */
function explain(error: unknown, label: string): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof client.AuthorizationResponseError) {
    return new AppError('unauthenticated', {
      code: 'provider_refused',
      message: `${label} did not sign you in.`,
      remedy: 'Try again, or ask whoever keeps your accounts there.',
    });
  }
  if (error instanceof client.ResponseBodyError) {
    return error.error === 'invalid_grant'
      ? undefined
      : notSetUp(label, `it answered "${error.error}".`, error);
  }
  const { code } = error as { code?: string };
  const isAtFault = error instanceof TypeError || (code !== undefined && faultsOfProvider.has(code));
  if (!isAtFault) return undefined;
  return new AppError('unavailable', {
    code: 'provider_down',
    message: `${label} does not answer, so nobody can sign in by it right now.`,
    remedy: 'Try again in a while. Whoever is signed in already stays so.',
    details: { reason: reasonOf(error) },
  });
}

/**
 * Sign-in at an OpenID Connect provider by code and PKCE. The provider is looked up when somebody begins to sign in, and not
 * before: Skein starts without it, and says so when it is down rather than lead a browser to nowhere.
 */
export function createIdentityProvider(settings: OidcSettings, log: Log): IdentityProvider {
  const { label, roleGroups } = settings;
  let known: Promise<client.Configuration> | undefined;
  const connect = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw explain(error, label) ?? notSetUp(label, 'its description of itself cannot be used.', error);
    });
    return known;
  };
  return {
    label,
    roleOf: (groups) => roleOfGroups(roleGroups, groups),
    begin: async ({ redirectUri, state, nonce, verifier }) => {
      known = undefined;
      return client.buildAuthorizationUrl(await connect(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    finish: async (answer, flow) => {
      const config = await connect();
      try {
        return await exchange(config, settings, answer, flow);
      } catch (error) {
        const failure = explain(error, label);
        // it may be the secret or the description that has changed: both are read again next time
        if (failure?.kind === 'environment') known = undefined;
        if (failure) throw failure;
        log.warn('An answer of the identity provider was refused.', { reason: reasonOf(error) });
        return undefined;
      }
    },
  };
}
