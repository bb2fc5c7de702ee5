import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isAllowedHost, parseAllowedHosts } from '@/lib/server/allowed-host';
import { buildContentSecurityPolicy, securityHeaders } from '@/lib/server/csp';
import { readLink, setSessionCookie } from '@/lib/server/session-cookie';

const allowedHosts = parseAllowedHosts(process.env.SKEIN_ALLOWED_HOSTS);
const isDevelopment = process.env.NODE_ENV === 'development';

/** What a guest sees is kept nowhere, is found by no search engine, and its address goes to no other site. */
const guestPath = /^\/(s|api\/shared)\//;
const embedPath = /^\/s\/[^/]+\/embed$/;
const guestHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

const linkHeaders = ['x-skein-link', 'x-skein-session', 'x-skein-path'];

/**
 * Runs before every page and route: refuses foreign hosts, sets the security headers and the page's nonce, and takes a
 * sign-in link out of the address. It decides nothing about who may see what: whether the link is good, and what its
 * holder may do, is decided where the data is read (`authorise`).
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isAllowedHost(request.headers.get('host'), allowedHosts)) {
    return new NextResponse('This host name is not allowed. Set SKEIN_ALLOWED_HOSTS to serve it.\n', {
      status: 421,
    });
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = buildContentSecurityPolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const link = readLink(request);
  for (const name of linkHeaders) headers.delete(name);
  headers.set('x-skein-path', link?.path ?? `${request.nextUrl.pathname}${request.nextUrl.search}`);
  if (link) {
    headers.set('x-skein-link', link.secret);
    headers.set('x-skein-session', link.sessionSecret);
  }
  const response = NextResponse.next({ request: { headers } });
  if (link) setSessionCookie(response, request.headers.get('host'), link.sessionSecret);
  // the embedded picture of a link has a policy of its own, which names who may frame it
  if (!embedPath.test(request.nextUrl.pathname)) response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (guestPath.test(request.nextUrl.pathname)) {
    for (const [name, value] of Object.entries(guestHeaders)) response.headers.set(name, value);
  }
  return response;
}

/**
 * Files go around it: before a proxy, Next keeps the whole body in memory and cuts off what is beyond ten megabytes. Their
 * routes (`takes: 'file'`) take no other content type and look at the host themselves.
 */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon|api/uploads$|api/received$|api/partner/matches$).*)',
    {
      source: '/api/(uploads|received|partner/matches)',
      missing: [{ type: 'header', key: 'content-type', value: 'application/octet-stream' }],
    },
  ],
};
