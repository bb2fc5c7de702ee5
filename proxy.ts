import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isAllowedHost, parseAllowedHosts } from '@/lib/server/allowed-host';
import { buildContentSecurityPolicy, securityHeaders } from '@/lib/server/csp';

const allowedHosts = parseAllowedHosts(process.env.SKEIN_ALLOWED_HOSTS);
const isDevelopment = process.env.NODE_ENV === 'development';

/** Runs before every page and route: refuses foreign hosts, sets the security headers and the page's nonce. */
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
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon).*)'] };
