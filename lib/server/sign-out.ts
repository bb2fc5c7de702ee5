import 'server-only';
import { NextResponse } from 'next/server';
import { clearSessionCookie } from '@/lib/server/session-cookie';
import type { Deps } from '@/lib/workspace/deps';

/** Ends the session that asks and takes its cookie back. */
export async function signOut(
  { people }: Pick<Deps, 'people'>,
  sessionId: string | undefined,
  host: string | null,
): Promise<Response> {
  if (sessionId !== undefined) await people.endSessions({ id: sessionId });
  const response = new NextResponse(null, { status: 204 });
  clearSessionCookie(response, host);
  return response;
}
