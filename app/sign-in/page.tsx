import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInView } from '@/components/people/sign-in-view';
import { readSignInState } from '@/lib/server/sign-in-state';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?to=` leads back to where the person wanted to go. */
export default async function SignInPage({ searchParams }: Props) {
  const { to, isSignedIn, isTeam } = await readSignInState((await searchParams).to);
  if (isSignedIn) redirect(to);
  return <SignInView to={to} isTeam={isTeam} />;
}
