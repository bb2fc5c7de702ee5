import 'server-only';
import { connection } from 'next/server';
import { isTeam } from '@/lib/server/mode';
import { currentPrincipal } from '@/lib/server/principal';

/** Only a path of our own: an address elsewhere would make the sign-in page a way to lead people astray. */
export function safePath(to: unknown): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])[^\\\r\n]*$/.test(to)) return '/';
  return to;
}

/** What the sign-in page needs to know. */
export async function readSignInState(
  to: unknown,
): Promise<{ to: string; isSignedIn: boolean; isTeam: boolean }> {
  await connection();
  return { to: safePath(to), isSignedIn: (await currentPrincipal()) !== undefined, isTeam };
}
