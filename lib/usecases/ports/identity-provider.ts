import type { Role } from '@/lib/domain/actor';

/** What one sign-in is held against when its answer comes. */
export interface ProviderFlow {
  /** Our own address that the provider leads back to. */
  redirectUri: string;
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  verifier: string;
}

/** Whom an identity provider vouches for. */
export interface ProviderPerson {
  /** `<issuer>|<subject>`: the only thing a person is known again by. */
  subject: string;
  /** What the provider calls them; may be anything, and change. */
  username: string;
  name: string;
  groups: readonly string[];
  /** Whether it vouches for a second factor. */
  hasSecondFactor: boolean;
}

/** An OpenID Connect provider that people of a team sign in at. */
export interface IdentityProvider {
  /** What stands on the button: "Sign in with …". */
  label: string;
  /** The role that goes with groups; undefined when none of them has one. */
  roleOf(groups: readonly string[]): Role | undefined;
  /** Where the browser goes to sign in. Throws an AppError of kind `unavailable` when the provider does not answer. */
  begin(flow: ProviderFlow): Promise<URL>;
  /**
   * Whom the provider's answer (our address with what it added) vouches for; undefined when it is not the answer to this
   * sign-in. Throws an AppError: `unavailable`, or `unauthenticated` when the provider itself refused.
   */
  finish(answer: URL, flow: ProviderFlow): Promise<ProviderPerson | undefined>;
}
