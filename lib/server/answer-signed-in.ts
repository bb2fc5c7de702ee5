import 'server-only';
import { NextResponse } from 'next/server';
import type { HandlerContext } from '@/lib/server/handle';
import { sessionCookieName, setSessionCookie } from '@/lib/server/session-cookie';
import { hashSecret } from '@/lib/usecases/people/secrets';
import type { SignedIn } from '@/lib/usecases/people/sign-in';

/** Who is signed in from now on, with the cookie of the new session; the one this browser had before has ended. */
export async function answerSignedIn(
  { deps, request }: Pick<HandlerContext, 'deps' | 'request'>,
  { user, secret }: SignedIn,
): Promise<Response> {
  const host = request.headers.get('host');
  const before = request.cookies.get(sessionCookieName(host))?.value;
  if (before !== undefined) await deps.people.endSessions({ id: hashSecret(before) });
  const { id, name, role } = user;
  const response = NextResponse.json({ id, name, role }, { headers: { 'cache-control': 'no-store' } });
  setSessionCookie(response, host, secret);
  return response;
}
