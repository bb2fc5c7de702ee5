import type { NextRequest, NextResponse } from 'next/server';
import { sessionLimits } from '@/lib/usecases/people/session-limits';

/** The address others reach this Skein at, if it stands behind a reverse proxy (`SKEIN_PUBLIC_URL`). */
export const publicUrl = process.env.SKEIN_PUBLIC_URL ? new URL(process.env.SKEIN_PUBLIC_URL) : undefined;
/** Our own address as the browser knows it: what it asked for, unless a proxy stands before us. */
export const ownAddress = (host: string | null): string =>
  publicUrl?.origin ?? `http://${host ?? 'localhost'}`;

const isSecure = publicUrl?.protocol === 'https:';

/** Browsers share cookies between the ports of a host, so two Skeins on one machine need names of their own. */
const cookieName = (what: string, host: string | null): string =>
  isSecure ? `__Host-skein-${what}` : `skein-${what}-${/:(\d+)$/.exec(host ?? '')?.[1] ?? '80'}`;

export const sessionCookieName = (host: string | null): string => cookieName('session', host);

const options = {
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecure,
  path: '/',
  maxAge: sessionLimits.absoluteMs / 1000,
} as const;

export function setSessionCookie(
  response: Pick<NextResponse, 'cookies'>,
  host: string | null,
  secret: string,
): void {
  response.cookies.set(sessionCookieName(host), secret, options);
}

export function clearSessionCookie(response: Pick<NextResponse, 'cookies'>, host: string | null): void {
  response.cookies.set(sessionCookieName(host), '', { ...options, maxAge: 0 });
}

/**
 * The cookie of a sign-in that is under way at the identity provider. Lax, because the answer comes by a link from there; it opens
 * nothing without that answer.
 */
export const flowCookieName = (host: string | null): string => cookieName('oidc', host);

export function setFlowCookie(
  response: Pick<NextResponse, 'cookies'>,
  host: string | null,
  secret: string,
  maxAgeMs: number,
): void {
  response.cookies.set(flowCookieName(host), secret, {
    ...options,
    sameSite: 'lax',
    maxAge: maxAgeMs / 1000,
  });
}

export interface LinkInAddress {
  secret: string;
  /** Made for this request: a session never gets an id that somebody could have set before. */
  sessionSecret: string;
  /** The address without the link. */
  path: string;
}

/**
 * The sign-in link of a page's address (`?link=`). Ignored when another site leads a signed-in browser here, which could
 * only be meant to sign it out.
 */
export function readLink(request: NextRequest): LinkInAddress | undefined {
  const secret = request.nextUrl.searchParams.get('link');
  if (!secret || request.method !== 'GET' || request.nextUrl.pathname.startsWith('/api/')) return undefined;
  const isForeign = request.headers.get('sec-fetch-site') === 'cross-site';
  if (isForeign && request.cookies.has(sessionCookieName(request.headers.get('host')))) return undefined;
  const search = new URLSearchParams(request.nextUrl.searchParams);
  search.delete('link');
  const rest = search.toString();
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return {
    secret,
    sessionSecret: Buffer.from(bytes).toString('base64url'),
    path: `${request.nextUrl.pathname}${rest ? `?${rest}` : ''}`,
  };
}
