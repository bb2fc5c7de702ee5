import { getJson } from '@/lib/api-client/request';
import type {
  AccountLinkPage,
  AccountListQuery,
  AccountPage,
  AccountUsePage,
  IdentifierListQuery,
  IdentifierPage,
  IdentifierUsePage,
  PageQuery,
} from '@/lib/contracts/explore';

/** One page of the identifiers that an account uses, rarest first. */
export function accountIdentifiers(
  accountId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<IdentifierUsePage> {
  return getJson(`/api/accounts/${encodeURIComponent(accountId)}/identifiers`, { ...page }, signal);
}

/** One page of the links that touch an account, strongest first. */
export function accountLinks(
  accountId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<AccountLinkPage> {
  return getJson(`/api/accounts/${encodeURIComponent(accountId)}/links`, { ...page }, signal);
}

/** One page of the accounts that use an identifier. */
export function identifierAccounts(
  identifierId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<AccountUsePage> {
  return getJson(`/api/identifiers/${encodeURIComponent(identifierId)}/accounts`, { ...page }, signal);
}

/** One page of the accounts that signed up in a window. */
export function accounts(query: AccountListQuery, signal: AbortSignal): Promise<AccountPage> {
  return getJson('/api/accounts', { ...query }, signal);
}

/** One page of the identifiers of a kind, the most shared first. */
export function identifiers(query: IdentifierListQuery, signal: AbortSignal): Promise<IdentifierPage> {
  return getJson('/api/identifiers', { ...query }, signal);
}
