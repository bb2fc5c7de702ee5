import type { z } from 'zod';
import { getJson } from '@/lib/api-client/request';
import {
  type AccountListQuery,
  type AccountPage,
  accountLinkPage,
  accountPage,
  accountUsePage,
  type IdentifierListQuery,
  type IdentifierPage,
  identifierPage,
  identifierUsePage,
  type PageQuery,
} from '@/lib/contracts/explore';

/** One page of the identifiers that an account uses, rarest first. */
export function accountIdentifiers(
  accountId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<z.infer<typeof identifierUsePage>> {
  return getJson(
    identifierUsePage,
    `/api/accounts/${encodeURIComponent(accountId)}/identifiers`,
    { ...page },
    signal,
  );
}

/** One page of the links that touch an account, strongest first. */
export function accountLinks(
  accountId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<z.infer<typeof accountLinkPage>> {
  return getJson(
    accountLinkPage,
    `/api/accounts/${encodeURIComponent(accountId)}/links`,
    { ...page },
    signal,
  );
}

/** One page of the accounts that use an identifier. */
export function identifierAccounts(
  identifierId: string,
  page: PageQuery,
  signal: AbortSignal,
): Promise<z.infer<typeof accountUsePage>> {
  return getJson(
    accountUsePage,
    `/api/identifiers/${encodeURIComponent(identifierId)}/accounts`,
    { ...page },
    signal,
  );
}

/** One page of the accounts that signed up in a window. */
export function accounts(query: AccountListQuery, signal: AbortSignal): Promise<AccountPage> {
  return getJson(accountPage, '/api/accounts', { ...query }, signal);
}

/** One page of the identifiers of a kind, the most shared first. */
export function identifiers(query: IdentifierListQuery, signal: AbortSignal): Promise<IdentifierPage> {
  return getJson(identifierPage, '/api/identifiers', { ...query }, signal);
}
