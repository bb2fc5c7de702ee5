import 'server-only';
import { connection } from 'next/server';
import { getDeps } from '@/lib/server/deps';
import { isTeam } from '@/lib/server/mode';
import { currentPrincipal } from '@/lib/server/principal';

/**
 * Only a path of our own: an address elsewhere would make the sign-in page a way to lead people astray. Control characters are
 * refused, because browsers drop some of them: a tab between two slashes leads elsewhere.
 */
export function safePath(to: unknown): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return '/';
  return to;
}

/** What the sign-in page needs to know. */
export async function readSignInState(
  to: unknown,
): Promise<{ to: string; isSignedIn: boolean; isTeam: boolean; provider: string | undefined }> {
  await connection();
  const isSignedIn = (await currentPrincipal()) !== undefined;
  const { identityProvider } = await getDeps();
  return { to: safePath(to), isSignedIn, isTeam, provider: identityProvider?.label };
}
