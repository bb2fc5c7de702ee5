import 'server-only';
import { NextResponse } from 'next/server';
import type { HandlerContext } from '@/lib/server/handle';
import { sessionCookieName, setSessionCookie } from '@/lib/server/session-cookie';
import { hashSecret } from '@/lib/usecases/people/secrets';
import type { SignedIn } from '@/lib/usecases/people/sign-in';

type Asked = Pick<HandlerContext, 'deps' | 'request'>;

/** Gives the browser the cookie of its new session; the one it had before has ended. */
export async function giveSession(
  { deps, request }: Asked,
  response: NextResponse,
  secret: string,
): Promise<NextResponse> {
  const host = request.headers.get('host');
  const before = request.cookies.get(sessionCookieName(host))?.value;
  if (before !== undefined) await deps.people.endSessions({ id: hashSecret(before) });
  setSessionCookie(response, host, secret);
  return response;
}

/** Who is signed in from now on, with the cookie of the new session. */
export async function answerSignedIn(asked: Asked, { user, secret }: SignedIn): Promise<Response> {
  const { id, name, role } = user;
  const response = NextResponse.json({ id, name, role }, { headers: { 'cache-control': 'no-store' } });
  return await giveSession(asked, response, secret);
}
