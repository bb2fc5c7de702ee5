import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInView } from '@/components/people/sign-in-view';
import { readSignInState } from '@/lib/server/sign-in-state';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?to=` leads back to where the person wanted to go; `?problem=` is the code of why the identity provider did not. */
export default async function SignInPage({ searchParams }: Props) {
  const { to: wanted, problem } = await searchParams;
  const { to, isSignedIn, ...ways } = await readSignInState(wanted);
  if (isSignedIn) redirect(to);
  return <SignInView to={to} {...ways} problem={typeof problem === 'string' ? problem : undefined} />;
}
