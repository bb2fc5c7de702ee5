'use client';

import { useEffect } from 'react';
import { EntryFrame } from '@/components/people/entry-frame';
import { FormProblem } from '@/components/people/form-problem';
import { PasskeyButton } from '@/components/people/passkeys/passkey-button';
import { ProviderButton } from '@/components/people/provider-button';
import { SignInForm } from '@/components/people/sign-in-form';
import { signInProblem } from '@/components/people/sign-in-problems';

/**
 * Shown to whoever is not signed in. A browser that came from another site leaves its session cookie at home
 * (SameSite=Strict) though it is signed in: asking once from here settles that.
 */
export function SignInView({
  to,
  isTeam,
  provider,
  problem,
}: {
  to: string;
  isTeam: boolean;
  /** What the identity provider is called; undefined: there is none. */
  provider: string | undefined;
  /** Code of why a sign-in there came to nothing. */
  problem: string | undefined;
}) {
  useEffect(() => {
    const leave = new AbortController();
    fetch('/api/session', { signal: leave.signal })
      .then((response) => {
        if (response.ok) window.location.replace(to);
      })
      .catch(() => {});
    return () => leave.abort();
  }, [to]);
  if (isTeam) {
    return (
      <EntryFrame heading="Sign in to Skein" title="Who are you?">
        {provider && (
          <div className="mb-4 flex flex-col gap-3 border-b border-line pb-4">
            <FormProblem error={signInProblem(problem, provider) ?? null} />
            <ProviderButton provider={provider} to={to} />
          </div>
        )}
        <SignInForm to={to} />
        <PasskeyButton to={to} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame heading="Sign in to Skein" title="Open the link that Skein printed">
      <p className="text-sm text-muted">
        This Skein has one user: whoever started it. The address that <code>skein up</code> or{' '}
        <code>skein demo</code> printed in the terminal signs this browser in.
      </p>
      <p className="mt-3 text-sm text-muted">
        Lost it? <code className="font-mono text-ink">npx skein sessions link</code> prints a new one.
      </p>
    </EntryFrame>
  );
}
