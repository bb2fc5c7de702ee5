import 'server-only';
import { NextResponse } from 'next/server';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import type { Deps } from '@/lib/workspace/deps';

/** Ends the session that asks, or all of a person, and takes the cookie back. */
export async function signOut(
  { people }: Pick<Deps, 'people'>,
  which: { id?: string; userId?: string },
  host: string | null,
): Promise<Response> {
  if (which.id !== undefined || which.userId !== undefined) await people.endSessions(which);
  const response = new NextResponse(null, { status: 204 });
  clearSessionCookie(response, host);
  return response;
}
