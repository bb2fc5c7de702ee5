import 'server-only';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { getDeps } from '@/lib/server/deps';
import { currentPrincipal } from '@/lib/server/principal';
import { safePath } from '@/lib/server/sign-in-state';
import { getOwnAccount } from '@/lib/server/use-cases';

/** What the page of the second factor that a role must have needs to know; leads on whoever has no need of it. */
export async function readSecondFactorState(
  wanted: unknown,
): Promise<{ to: string; source: 'machine' | 'local' | 'oidc'; hasSecondFactor: boolean }> {
  await connection();
  const to = safePath(wanted);
  const principal = await currentPrincipal();
  if (!principal) redirect(`/sign-in?to=${encodeURIComponent(to)}`);
  if (!principal.lacksSecondFactor) redirect(to);
  const { source, hasSecondFactor, passkeys } = await getOwnAccount(await getDeps(), principal.actor);
  return { to, source, hasSecondFactor: hasSecondFactor || passkeys.length > 0 };
}
