import { sendEmpty, sendJson } from '@/lib/api-client/request';
import type {
  Invitation,
  LinkState,
  MadeLink,
  MadeToken,
  Me,
  NewSecondFactor,
  NewTokenInput,
  OwnAccount,
  PasswordChange,
  PasswordChoice,
  PersonChange,
  PersonSummary,
  ProviderAddress,
  ProviderRequest,
  SignInRequest,
  SignInRules,
  TokenSummary,
} from '@/lib/contracts/people';

/** Signs in by name and password. */
export function signIn(request: SignInRequest): Promise<Me> {
  return sendJson('POST', '/api/session', request);
}

/** Begins a sign-in at the identity provider: where the browser goes. */
export function beginProviderSignIn(request: ProviderRequest): Promise<ProviderAddress> {
  return sendJson('POST', '/api/session/oidc', request);
}

/** Whom a link that lets somebody choose a password is for. */
export function describeLink(secret: string): Promise<LinkState> {
  return sendJson('POST', '/api/session/link', { secret });
}

/** Spends such a link and signs in. */
export function choosePassword(choice: PasswordChoice): Promise<Me> {
  return sendJson('POST', '/api/session/link/password', choice);
}

/** Changes one's own password; signs out everywhere else. */
export function changePassword(change: PasswordChange): Promise<Me> {
  return sendJson('PUT', '/api/session/password', change);
}

/** A secret for one's authenticator; nothing is kept yet. */
export function beginSecondFactor(password: string): Promise<NewSecondFactor> {
  return sendJson('POST', '/api/session/second-factor', { password });
}

/** Sets the authenticator up; the answer is the only one that holds the recovery codes. */
export function confirmSecondFactor(pending: string, code: string): Promise<{ codes: string[] }> {
  return sendJson('PUT', '/api/session/second-factor', { pending, code });
}

export function removeSecondFactor(password: string, code: string): Promise<OwnAccount> {
  return sendJson('DELETE', '/api/session/second-factor', { password, code });
}

/** Takes the authenticator of somebody away who has lost it. */
export function resetSecondFactor(id: string): Promise<PersonSummary> {
  return sendJson('DELETE', `/api/people/${encodeURIComponent(id)}/second-factor`);
}

/** Says which roles must have a second factor. */
export function setSignInRules(rules: SignInRules): Promise<SignInRules> {
  return sendJson('PUT', '/api/people/rules', rules);
}

export function invitePerson(invitation: Invitation): Promise<MadeLink> {
  return sendJson('POST', '/api/people', invitation);
}

/** Changes role or standing of a person. */
export function changePerson(id: string, change: PersonChange): Promise<PersonSummary> {
  return sendJson('PATCH', `/api/people/${encodeURIComponent(id)}`, change);
}

/** Takes password and sessions away from a person; the answer holds the link for a new password. */
export function resetPerson(id: string): Promise<MadeLink> {
  return sendJson('POST', `/api/people/${encodeURIComponent(id)}/link`);
}

/** Ends one session. */
export function endSession(id: string): Promise<object> {
  return sendJson('DELETE', `/api/sessions/${encodeURIComponent(id)}`);
}

/** Signs this browser out, or every browser of the person. */
export async function signOut(everywhere: boolean): Promise<void> {
  await sendEmpty('DELETE', everywhere ? '/api/sessions' : '/api/session');
}

/** Makes a token of one's own; the answer is the only one that holds its secret. */
export function createToken(token: NewTokenInput): Promise<MadeToken> {
  return sendJson('POST', '/api/tokens', token);
}

/** Makes a token worthless at once. */
export function revokeToken(id: string): Promise<TokenSummary> {
  return sendJson('DELETE', `/api/tokens/${encodeURIComponent(id)}`);
}
